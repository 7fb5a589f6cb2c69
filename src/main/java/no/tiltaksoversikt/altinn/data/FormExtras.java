package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** The fields of the form that are not answers. */
public final class FormExtras {

    /**
     * The highest number of measures in a form, ten times what any agency reported in 2018 and 2019. The API takes more. The form
     * compares each measure's key with all others, so it becomes slow with many rows.
     */
    public static final int MAX_MEASURES = 200;

    /** The edition's year. */
    public static final String EDITION = "edition";

    /** The language of replies to the sender. */
    public static final String LANGUAGE = "language";

    /** The errors to correct, in a form with the answers of a rejected one. */
    public static final String MESSAGE = "message";

    public static final int MAX_MESSAGE_LENGTH = 20_000;

    /** Whether some answers are exempt from publication. */
    public static final String EXEMPT_SOME = "exemptSome";

    /** The measure's previous phase, and the phases before it: computed here to keep expressions simple. */
    public static final String LAST_PHASE = "lastYearPhase";

    public static final String EARLIER_PHASES = "lastYearEarlierPhases";

    /** The lowest and highest cost frame that are no cost jump from last year's. */
    public static final String LOWEST_COST = "lastYearLowestCost";

    public static final String HIGHEST_COST = "lastYearHighestCost";

    private FormExtras() {}

    /** Adds these fields to a measure's row, from its answers and those of last year. */
    static void add(ObjectNode row, JsonNode measure, Questionnaire questionnaire) {
        if (!measure.path(AnswerField.EXEMPT_ANSWERS.jsonName()).isEmpty()
                && questionnaire.asks(AnswerField.EXEMPT_ANSWERS)) {
            row.put(EXEMPT_SOME, true);
        }
        var last = measure.path("lastYear");
        if (!last.isObject()) {
            return;
        }
        var phases = questionnaire.codes(AnswerField.PHASE);
        var phase = isCompared(last, AnswerField.PHASE)
                ? phases.indexOf(last.path(AnswerField.PHASE.jsonName()).asText())
                : -1;
        if (phase >= 0) {
            row.put(LAST_PHASE, phases.get(phase));
        }
        if (phase > 0) {
            row.put(EARLIER_PHASES, String.join(",", phases.subList(0, phase)));
        }
        var name = AnswerField.TOTAL_COST.jsonName();
        var cost = last.path(name).asLong();
        var jump = questionnaire.limits().costJump();
        if (cost > 0
                && jump != null
                && isCompared(last, AnswerField.TOTAL_COST)
                && questionnaire.asks(AnswerField.TOTAL_COST)) {
            row.put(LOWEST_COST, (cost + jump.factor() - 1) / jump.factor());
            row.put(HIGHEST_COST, cost * jump.factor());
        }
    }

    /** An answer that was not carried over, for example because its question changed, is not compared. */
    private static boolean isCompared(JsonNode last, AnswerField field) {
        return last.path("notCarried")
                .valueStream()
                .noneMatch(it -> it.path("field").asText().equals(field.jsonName()));
    }
}
