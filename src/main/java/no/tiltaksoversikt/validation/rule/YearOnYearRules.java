package no.tiltaksoversikt.validation.rule;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Rules that compare a measure's answers with its last ones. A reason belongs to both, so it lapses when either changes. */
final class YearOnYearRules {

    private YearOnYearRules() {}

    /** A rise or fall by more than the limit's factor. A rise from 0 is a first estimate and no jump. */
    static void costJump(MeasureCheck check) {
        var limit = check.questionnaire().limits().costJump();
        var total = check.answers().totalCost();
        var before = check.last().map(PreviousAnswers.Last::totalCost).orElse(0L);
        if (limit != null
                && check.isUsable(AnswerField.TOTAL_COST)
                && total != null
                && before > 0
                && (total > limit.factor() * before || limit.factor() * total < before)) {
            remember(check.note(RuleId.COST_JUMP, AnswerField.TOTAL_COST), check, "lastTotalCost", before)
                    .with("totalCost", total)
                    .limitedBy(limit);
        }
    }

    static void phaseUnchanged(MeasureCheck check) {
        var phase = check.answers().phase();
        if (phase != null && check.isUsable(AnswerField.PHASE) && phase.equals(lastPhase(check))) {
            notePhase(RuleId.PHASE_UNCHANGED, check);
        }
    }

    static void phaseBackwards(MeasureCheck check) {
        var phase = check.answers().phase();
        var before = lastPhase(check);
        if (phase != null && before != null && check.isUsable(AnswerField.PHASE) && isBefore(phase, before, check)) {
            notePhase(RuleId.PHASE_BACKWARDS, check);
        }
    }

    private static void notePhase(RuleId rule, MeasureCheck check) {
        remember(check.note(rule, AnswerField.PHASE), check, "lastPhase", lastPhase(check))
                .with("phase", check.answers().phase());
    }

    /** In the order of the options; a phase that is not offered any more has no position. */
    private static boolean isBefore(String phase, String other, MeasureCheck check) {
        List<String> order = check.questionnaire().codes(AnswerField.PHASE);
        return order.contains(other) && order.indexOf(phase) < order.indexOf(other);
    }

    private static String lastPhase(MeasureCheck check) {
        return check.last().map(PreviousAnswers.Last::phase).orElse(null);
    }

    private static Observation remember(Observation observation, MeasureCheck check, String name, Object before) {
        return observation
                .concerning(name, before)
                .with(name, before)
                .with("edition", check.last().orElseThrow().edition());
    }
}
