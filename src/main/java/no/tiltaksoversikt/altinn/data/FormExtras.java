package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** The fields that only the form has. They are no answers. */
public final class FormExtras {

    /** The year that the form is for. */
    public static final String EDITION = "edition";

    /** The language of what the sender is shown. */
    public static final String LANGUAGE = "language";

    /** What must be mended, where the form has the answers of one that was refused. */
    public static final String MESSAGE = "message";

    public static final int MAX_MESSAGE_LENGTH = 20_000;

    /** Whether some answers are exempt; asked before which ones. */
    public static final String EXEMPT_SOME = "exemptSome";

    /** The phase that the measure was in last, and those that come before it, so that expressions stay simple. */
    public static final String LAST_PHASE = "lastYearPhase";

    public static final String EARLIER_PHASES = "lastYearEarlierPhases";

    /** The cost frames between which the one of last year has not jumped. */
    public static final String LOWEST_COST = "lastYearLowestCost";

    public static final String HIGHEST_COST = "lastYearHighestCost";

    private FormExtras() {}

    /** Adds to a row what the measure's answers of last year make of them, and what its answers say. */
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

    /** An answer whose question has changed can't be compared. */
    private static boolean isCompared(JsonNode last, AnswerField field) {
        return StreamSupport.stream(last.path("notCarried").spliterator(), false)
                .noneMatch(it -> it.path("field").asText().equals(field.jsonName()));
    }
}
