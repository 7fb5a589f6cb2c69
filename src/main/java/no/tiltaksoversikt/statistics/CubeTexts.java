package no.tiltaksoversikt.statistics;

import java.util.Locale;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Text;

/** What tables and charts call what the JSON names by its fields. */
public final class CubeTexts {

    static final Text SOURCE = StatisticsTexts.of("source");
    public static final Text MEASURES_BY = StatisticsTexts.of("measures-by");
    static final Text RESPONSE_RATE = StatisticsTexts.of("response-rate");
    public static final Text EDITION = StatisticsTexts.of("edition");
    public static final Text REVISION = StatisticsTexts.of("revision");
    static final Text COUNT = StatisticsTexts.of("count");
    public static final Text COUNT_OF_MEASURES = StatisticsTexts.of("count-of-measures");
    public static final Text PERCENT = StatisticsTexts.of("percent");
    static final Text TOTAL_COST = StatisticsTexts.of("total-cost");
    static final Text CURRENT_YEAR_BUDGET = StatisticsTexts.of("current-year-budget");
    static final Text STATED = StatisticsTexts.of("stated");
    static final Text INVITED = StatisticsTexts.of("invited");
    static final Text RESPONDED = StatisticsTexts.of("responded");
    static final Text ON_TIME = StatisticsTexts.of("on-time");
    static final Text LATE = StatisticsTexts.of("late");
    public static final Text WHERE = StatisticsTexts.of("where");
    public static final Text POPULATION = StatisticsTexts.of("population");
    public static final Text ANSWERED = StatisticsTexts.of("answered");
    public static final Text NOT_ANSWERED = StatisticsTexts.of("not-answered");
    public static final Text NOT_ASKED = StatisticsTexts.of("not-asked");
    public static final Text BASE = StatisticsTexts.of("base");
    public static final Text BASE_RULE = StatisticsTexts.of("base-rule");
    public static final Text MULTIPLE_ANSWERS = StatisticsTexts.of("multiple-answers");
    public static final Text COUNT_CHANGE = StatisticsTexts.of("count-change");
    public static final Text POINTS = StatisticsTexts.of("points");
    public static final Text VERDICT = StatisticsTexts.of("verdict");
    public static final Text UNIT_POINTS = StatisticsTexts.of("unit-points");
    public static final Text UNIT_MEASURES = StatisticsTexts.of("unit-measures");
    static final Text UNIT_AGENCIES = StatisticsTexts.of("unit-agencies");
    static final Text UNIT_COUNT = StatisticsTexts.of("unit-count");
    public static final Text UNIT_PERCENT = StatisticsTexts.of("unit-percent");
    static final Text UNIT_KRONER = StatisticsTexts.of("unit-kroner");
    public static final Text N = StatisticsTexts.of("n");
    public static final Text N_OF_POPULATION = StatisticsTexts.of("n-of-population");
    public static final Text OWN_BASES = StatisticsTexts.of("own-bases");
    public static final Text NO_NUMBERS = StatisticsTexts.of("no-numbers");
    public static final Text SHARE = StatisticsTexts.of("share");
    public static final Text SHARE_OF = StatisticsTexts.of("share-of");
    static final Text SOURCE_LINE = StatisticsTexts.of("source-line");
    public static final Text TITLE_OF_TWO = StatisticsTexts.of("title-of-two");
    static final Text CITATION = StatisticsTexts.of("citation");

    private CubeTexts() {}

    public static Text of(Verdict verdict) {
        return StatisticsTexts.of(verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
