package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Condition;
import no.tiltaksoversikt.measure.DerivedAnswer;

/**
 * Rules on answers that depend on other answers. The questionnaire defines these conditions. The exemption from publication
 * depends on the measure itself (offentleglova requires a legal basis).
 */
final class ConditionRules {

    private ConditionRules() {}

    /** A question whose condition is met must be answered, unless the condition's own question does not apply. */
    static void required(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            var condition = condition(check, field);
            if (condition.isPresent()
                    && check.isUsable(on(check, condition.get()), field)
                    && isPut(check, field)
                    && check.answers().get(field) == null) {
                check.note(RuleId.requiredBy(field), field);
            }
        }
    }

    /** Silent if the deciding answer is missing: that is reported, and decides whether this answer applies. */
    static void notApplicable(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            var condition = condition(check, field);
            if (condition.isPresent()
                    && check.isUsable(on(check, condition.get()), field)
                    && !isMet(check, condition.get())
                    && !isMissing(check, on(check, condition.get()))
                    && check.answers().get(field) != null) {
                check.note(RuleId.notApplicableBy(field), field, on(check, condition.get()), field);
            }
        }
    }

    static void ksDialogueExpected(MeasureCheck check) {
        if (check.isUsable(AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE)
                && check.follows(DerivedAnswer.MUNICIPAL)
                && check.answers().ksDialogue() != null
                && !check.answers().ksDialogue().equals(CostRules.YES)) {
            check.note(RuleId.KS_DIALOGUE_EXPECTED, AnswerField.KS_DIALOGUE);
        }
    }

    static void exemptionBasisRequired(MeasureCheck check) {
        if (isExemptionUsable(check)
                && check.answers().isExempt()
                && check.answers().exemptionBasis() == null) {
            check.note(RuleId.EXEMPTION_BASIS_REQUIRED, AnswerField.EXEMPTION_BASIS);
        }
    }

    static void exemptionBasisNotApplicable(MeasureCheck check) {
        if (isExemptionUsable(check)
                && Boolean.TRUE.equals(check.answers().publishable())
                && !check.answers().hasExemptAnswers()
                && check.answers().exemptionBasis() != null) {
            check.note(
                    RuleId.EXEMPTION_BASIS_NOT_APPLICABLE,
                    AnswerField.EXEMPTION_BASIS,
                    AnswerField.PUBLISHABLE,
                    AnswerField.EXEMPTION_BASIS);
        }
    }

    private static boolean isExemptionUsable(MeasureCheck check) {
        return check.isUsable(AnswerField.PUBLISHABLE, AnswerField.EXEMPTION_BASIS, AnswerField.EXEMPT_ANSWERS);
    }

    /** The condition of the question that this field answers. */
    private static Optional<Condition> condition(MeasureCheck check, AnswerField field) {
        return check.questionnaire()
                .questionFor(field)
                .filter(question -> question.field().equals(field.jsonName()))
                .flatMap(question -> Optional.ofNullable(question.condition()));
    }

    private static AnswerField on(MeasureCheck check, Condition condition) {
        return check.questionnaire().named(condition.field()).orElseThrow();
    }

    private static boolean isMet(MeasureCheck check, Condition condition) {
        var answer = check.answers().get(on(check, condition));
        return answer instanceof List<?> several
                ? several.stream().anyMatch(condition.anyOf()::contains)
                : answer != null && condition.anyOf().contains(answer.toString());
    }

    /** Whether the question applies: its condition is met, and so are the conditions of the question that it depends on. */
    private static boolean isPut(MeasureCheck check, AnswerField field) {
        return condition(check, field)
                .map(condition -> isMet(check, condition) && isPut(check, on(check, condition)))
                .orElse(true);
    }

    private static boolean isMissing(MeasureCheck check, AnswerField field) {
        return check.answers().get(field) == null
                && (condition(check, field).isPresent()
                        ? isPut(check, field)
                        : check.questionnaire().mandatory(field));
    }
}
