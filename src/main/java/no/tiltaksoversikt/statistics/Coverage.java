package no.tiltaksoversikt.statistics;

import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.text.Text;

/** Whether exempt measures are counted, and why. The note never tells whether there are any. */
public enum Coverage {
    PUBLIC(false),
    /** The directorate sees everything. */
    DIRECTORATE(true),
    /** The directorate has published the fixed figures of the edition on all measures. */
    FIGURE_BASIS(true),
    /** The same figures of several editions, side by side. */
    FIGURES_COMPARED(true);

    private final boolean withExempt;
    private final Text note = Text.of("statistics", "coverage." + name());

    Coverage(boolean withExempt) {
        this.withExempt = withExempt;
    }

    /** Of free cross-tabs. */
    static Coverage ofCrossTabs(boolean seesAll) {
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
