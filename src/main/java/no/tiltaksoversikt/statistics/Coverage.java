package no.tiltaksoversikt.statistics;

import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.text.Text;

/** Whether exempt measures are counted, and why. The note never reveals whether there are any. */
public enum Coverage {
    PUBLIC(false),
    /** The directorate may see everything. */
    DIRECTORATE(true),
    /** The directorate has published the edition's fixed figures over all measures. */
    FIGURE_BASIS(true),
    /** A comparison of the same figure in several editions. */
    FIGURES_COMPARED(true);

    private final boolean withExempt;
    private final Text note = Text.of("statistics", "coverage." + name());

    Coverage(boolean withExempt) {
        this.withExempt = withExempt;
    }

    /** For free cross-tabs. */
    public static Coverage ofCrossTabs(boolean seesAll) {
        return seesAll ? DIRECTORATE : PUBLIC;
    }

    /** For the report's figures and key numbers. */
    public static Coverage ofFigures(boolean seesAll, Edition edition) {
        var coverage = ofCrossTabs(seesAll);
        return coverage == PUBLIC && edition.figureBasis() == FigureBasis.ALL ? FIGURE_BASIS : coverage;
    }

    /**
     * For comparisons. One that shows the same figure of several editions, and nothing else, counts as these figures do if all
     * of them count exempt measures. Every other one counts as a free cross-tab.
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

    public Text note() {
        return note;
    }
}
