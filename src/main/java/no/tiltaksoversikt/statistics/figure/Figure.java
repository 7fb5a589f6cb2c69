package no.tiltaksoversikt.statistics.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.BaseRule;
import no.tiltaksoversikt.statistics.StatisticsTexts;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** The report's figures, its base rules (report section 3) and the key numbers of its text. */
public enum Figure {
    MINISTRIES("1", tabulation(BaseRule.ALL, List.of(), Dimension.of(Variable.MINISTRY)), Remark.INVITED_DIFFER),
    EXPECTED_EFFECTS("2", tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.EXPECTED_EFFECTS))),
    BENEFICIARIES("3", tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.BENEFICIARIES))),
    COST("4", tabulation(BaseRule.ANSWERED, List.of(), Dimension.of(Variable.COST_CLASS))),
    FINANCING(
            "5",
            tabulation(BaseRule.ANSWERED, List.of(Remark.ON_TIME), Dimension.of(Variable.FINANCING)),
            Remark.LATE_LEFT_OUT),
    PHASE("6", tabulation(BaseRule.ANSWERED, List.of(), Dimension.PHASES_OF_REPORT)),
    PHASE_AND_FINANCING(
            "7",
            tabulation(
                    BaseRule.ANSWERED,
                    List.of(Remark.ON_TIME),
                    Dimension.PHASES_OF_REPORT,
                    Dimension.of(Variable.FINANCING)),
            Remark.LATE_LEFT_OUT),
    INNOVATION("8", tabulation(BaseRule.ALL, List.of(), Dimension.of(Variable.INNOVATION))),
    SHARED_SOLUTIONS("9", null, Remark.READ_DIFFERENTLY),
    INVOLVEMENT("10", null),
    KEY_NUMBERS("key-numbers", null, Remark.LATE_WHERE_SAID, Remark.READ_DIFFERENTLY);

    /** What single figures need said. */
    private static final class Remark {
        static final Criterion ON_TIME = Criterion.of(Variable.LATE, "false");
        static final Text INVITED_DIFFER = StatisticsTexts.of("invited-differ");
        static final Text LATE_LEFT_OUT = StatisticsTexts.of("late-left-out");
        static final Text LATE_WHERE_SAID = StatisticsTexts.of("late-where-said");
        static final Text READ_DIFFERENTLY = StatisticsTexts.of("read-differently");

        private Remark() {}
    }

    private final String id;
    private final Text title;
    private final Tabulation tabulation;
    private final List<Text> remarks;

    Figure(String id, Tabulation tabulation, Text... remarks) {
        this.id = id;
        title = StatisticsTexts.of("figure-" + id);
        this.tabulation = tabulation;
        this.remarks = List.of(remarks);
    }

    private static Tabulation tabulation(BaseRule base, List<Criterion> where, Dimension... by) {
        return new Tabulation(List.of(by), where, base, Metric.COUNT);
    }

    public String id() {
        return id;
    }

    Text title() {
        return title;
    }

    /** The cross-tab that it shows; empty where it lists populations. */
    Optional<Tabulation> tabulation() {
        return Optional.ofNullable(tabulation);
    }

    List<Text> remarks() {
        return remarks;
    }

    /** Whether the edition before stands beside this one; the report of 2019 does so for the phases alone. */
    boolean isBesideEarlier() {
        return this == PHASE;
    }

    /** Whether some figure has the numbers of a cross-tab; what percentages are of makes no difference to that. */
    public static boolean shows(Tabulation tabulation) {
        return Arrays.stream(values())
                .flatMap(figure -> figure.tabulation().stream())
                .anyMatch(shown -> shown.by().equals(tabulation.by())
                        && shown.where().equals(tabulation.where())
                        && shown.metric() == tabulation.metric());
    }

    static Optional<Figure> named(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Figure::id).collect(Collectors.joining(", "));
    }
}
