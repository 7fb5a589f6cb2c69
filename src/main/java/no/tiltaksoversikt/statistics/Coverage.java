package no.tiltaksoversikt.statistics;

import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.text.Text;

/** Whether exempt measures are counted, and why. The note never tells whether there are any. */
public enum Coverage {
    PUBLIC(
            false,
            new Text(
                    "Tiltak som er unntatt offentlighet, er ikke talt med.",
                    "Tiltak som er unnatekne offentlegheit, er ikkje talde med.",
                    "Measures that are exempt from publication are not counted.")),
    /** The directorate sees everything. */
    DIRECTORATE(
            true,
            new Text(
                    "Tiltak som er unntatt offentlighet, er talt med. Tallene er for direktoratet.",
                    "Tiltak som er unnatekne offentlegheit, er talde med. Tala er for direktoratet.",
                    "Measures that are exempt from publication are counted. The numbers are for the directorate.")),
    /** The directorate has published the fixed figures of the edition on all measures. */
    FIGURE_BASIS(
            true,
            new Text(
                    "Figurene og nøkkeltallene for denne kartleggingen teller også tiltak som er unntatt offentlighet.",
                    "Figurane og nøkkeltala for denne kartlegginga tel òg tiltak som er unnatekne offentlegheit.",
                    "The figures and key numbers of this edition also count measures that are exempt from publication.")),
    /** The same figures of several editions, side by side. */
    FIGURES_COMPARED(
            true,
            new Text(
                    "Dette er tallene i rapportens figurer, som også teller tiltak som er unntatt offentlighet.",
                    "Dette er tala i figurane i rapporten, som òg tel tiltak som er unnatekne offentlegheit.",
                    "These are the numbers of the report's figures, which also count measures that are exempt from "
                            + "publication."));

    private final boolean withExempt;
    private final Text note;

    Coverage(boolean withExempt, Text note) {
        this.withExempt = withExempt;
        this.note = note;
    }

    /** Of free cross-tabs. */
    public static Coverage ofCrossTabs(boolean seesAll) {
        return seesAll ? DIRECTORATE : PUBLIC;
    }

    /** Of the report's figures and key numbers. */
    public static Coverage ofFigures(boolean seesAll, Edition edition) {
        var coverage = ofCrossTabs(seesAll);
        return coverage == PUBLIC && edition.figureBasis() == FigureBasis.ALL ? FIGURE_BASIS : coverage;
    }

    /**
     * Of comparisons. One that sets the same figure of several editions side by side shows what those figures show and
     * nothing else, so it counts as they do where all of them count exempt measures. Every other one is a free cross-tab.
     */
    public static Coverage ofComparison(boolean seesAll, List<Edition> editions, boolean isFigure) {
        var coverage = ofCrossTabs(seesAll);
        var allCountExempt = editions.stream().allMatch(edition -> edition.figureBasis() == FigureBasis.ALL);
        return coverage == PUBLIC && isFigure && allCountExempt ? FIGURES_COMPARED : coverage;
    }

    /** Which measures are counted. */
    public Visibility visibility() {
        return Visibility.of(withExempt);
    }

    Text note() {
        return note;
    }
}
