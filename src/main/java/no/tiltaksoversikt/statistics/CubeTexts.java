package no.tiltaksoversikt.statistics;

import java.util.Locale;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Text;

/** What tables and charts call what the JSON names by its fields. */
final class CubeTexts {

    static final Text SOURCE = StatisticsTexts.of("source");
    static final Text MEASURES_BY = StatisticsTexts.of("measures-by");
    static final Text RESPONSE_RATE = StatisticsTexts.of("response-rate");
    static final Text EDITION = StatisticsTexts.of("edition");
    static final Text REVISION = StatisticsTexts.of("revision");
    static final Text COUNT = StatisticsTexts.of("count");
    static final Text COUNT_OF_MEASURES = StatisticsTexts.of("count-of-measures");
    static final Text PERCENT = StatisticsTexts.of("percent");
    static final Text TOTAL_COST = StatisticsTexts.of("total-cost");
    static final Text CURRENT_YEAR_BUDGET = StatisticsTexts.of("current-year-budget");
    static final Text STATED = StatisticsTexts.of("stated");
    static final Text INVITED = StatisticsTexts.of("invited");
    static final Text RESPONDED = StatisticsTexts.of("responded");
    static final Text ON_TIME = StatisticsTexts.of("on-time");
    static final Text LATE = StatisticsTexts.of("late");
    static final Text WHERE = StatisticsTexts.of("where");
    static final Text POPULATION = StatisticsTexts.of("population");
    static final Text ANSWERED = StatisticsTexts.of("answered");
    static final Text NOT_ANSWERED = StatisticsTexts.of("not-answered");
    static final Text NOT_ASKED = StatisticsTexts.of("not-asked");
    static final Text BASE = StatisticsTexts.of("base");
    static final Text BASE_RULE = StatisticsTexts.of("base-rule");
    static final Text MULTIPLE_ANSWERS = StatisticsTexts.of("multiple-answers");
    static final Text COUNT_CHANGE = StatisticsTexts.of("count-change");
    static final Text POINTS = StatisticsTexts.of("points");
    static final Text VERDICT = StatisticsTexts.of("verdict");
    static final Text UNIT_POINTS = StatisticsTexts.of("unit-points");
    static final Text UNIT_MEASURES = StatisticsTexts.of("unit-measures");
    static final Text UNIT_AGENCIES = StatisticsTexts.of("unit-agencies");
    static final Text UNIT_COUNT = StatisticsTexts.of("unit-count");
    static final Text UNIT_PERCENT = StatisticsTexts.of("unit-percent");
    static final Text UNIT_KRONER = StatisticsTexts.of("unit-kroner");
    static final Text N = StatisticsTexts.of("n");
    static final Text N_OF_POPULATION = StatisticsTexts.of("n-of-population");
    static final Text OWN_BASES = StatisticsTexts.of("own-bases");
    static final Text NO_NUMBERS = StatisticsTexts.of("no-numbers");
    static final Text SHARE = StatisticsTexts.of("share");
    static final Text SHARE_OF = StatisticsTexts.of("share-of");
    static final Text SOURCE_LINE = StatisticsTexts.of("source-line");
    static final Text TITLE_OF_TWO = StatisticsTexts.of("title-of-two");
    static final Text CITATION = StatisticsTexts.of("citation");

    private CubeTexts() {}

    static Text of(Verdict verdict) {
        return StatisticsTexts.of(verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
