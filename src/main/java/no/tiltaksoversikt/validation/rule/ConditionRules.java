package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Condition;
import no.tiltaksoversikt.measure.DerivedAnswer;

/**
 * Answers that depend on other answers. The questionnaire says on which answer of which field a question depends; the
 * exemption from publication depends on the measure itself (offentleglova requires a legal basis).
 */
final class ConditionRules {

    private ConditionRules() {}

    /** A question whose condition is met has to be answered, unless its condition's own question is not put either. */
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

    /** Silent where the answer that decides is itself missing: it is reported, and decides whether this one applies. */
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
                && (Boolean.FALSE.equals(check.answers().publishable())
                        || check.answers().hasExemptAnswers())
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

    /** The condition of a question that this field itself answers. */
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

    /** Whether the question is put: its condition is met, and so are those that it rests on. */
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
