package no.tiltaksoversikt.validation.rule;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.measure.DerivedAnswer;

/** Rules on amounts, in whole NOK, and financing. */
final class CostRules {

    static final String YES = "YES";
    private static final String NO = "NO";
    private static final String PARTIAL = "PARTIAL";

    private CostRules() {}

    static void range(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (field.isNumber() && check.answers().get(field) instanceof Long amount) {
                var question = check.question(field);
                if (amount < question.minimum()) {
                    check.note(RuleId.NEGATIVE_AMOUNT, field).with("limit", question.minimum());
                }
                if (amount > question.maximum()) {
                    check.note(RuleId.AMOUNT_TOO_LARGE, field).with("limit", question.maximum());
                }
            }
        }
    }

    static void budgetExceedsTotal(MeasureCheck check) {
        var total = check.answers().totalCost();
        var budget = check.answers().currentYearBudget();
        if (check.isUsable(AnswerField.TOTAL_COST, AnswerField.CURRENT_YEAR_BUDGET)
                && total != null
                && budget != null
                && budget > total) {
            check.note(
                            RuleId.BUDGET_EXCEEDS_TOTAL,
                            AnswerField.CURRENT_YEAR_BUDGET,
                            AnswerField.TOTAL_COST,
                            AnswerField.CURRENT_YEAR_BUDGET)
                    .with("totalCost", total)
                    .with("currentYearBudget", budget);
        }
    }

    static void suspiciousAmount(MeasureCheck check) {
        var limit = check.questionnaire().limits().suspiciousAmount();
        for (var field : check.questionnaire().fields()) {
            if (limit != null
                    && mayBeSuspicious(check.question(field), field)
                    && check.isUsable(field)
                    && check.answers().get(field) instanceof Long amount
                    && amount > 0
                    && amount < limit.below()) {
                check.note(RuleId.SUSPICIOUS_AMOUNT, field).limitedBy(limit);
            }
        }
    }

    static boolean mayBeSuspicious(Question question, AnswerField field) {
        return field.type() == AnswerField.Type.AMOUNT && question.minimum() <= 0;
    }

    static void financedWithoutTotal(MeasureCheck check) {
        if (check.isUsable(AnswerField.FINANCING, AnswerField.TOTAL_COST)
                && check.marks(AnswerField.FINANCING, check.answers().financing(), Mark.FINANCED)
                && check.answers().totalCost() == null) {
            check.note(
                    RuleId.FINANCED_WITHOUT_TOTAL,
                    AnswerField.TOTAL_COST,
                    AnswerField.FINANCING,
                    AnswerField.TOTAL_COST);
        }
    }

    static void unfinancedInImplementation(MeasureCheck check) {
        if (check.isUsable(AnswerField.FINANCING, AnswerField.PHASE)
                && NO.equals(check.answers().financing())
                && check.marks(AnswerField.PHASE, check.answers().phase(), Mark.IMPLEMENTATION)) {
            check.note(
                    RuleId.UNFINANCED_IN_IMPLEMENTATION,
                    AnswerField.FINANCING,
                    AnswerField.FINANCING,
                    AnswerField.PHASE);
        }
    }

    static void externalQualityAssurance(MeasureCheck check) {
        var limit = check.questionnaire().limits().externalQualityAssurance();
        var total = check.answers().totalCost();
        if (limit != null && check.isUsable(AnswerField.TOTAL_COST) && total != null && total > limit.above()) {
            check.note(RuleId.EXTERNAL_QUALITY_ASSURANCE, AnswerField.TOTAL_COST)
                    .limitedBy(limit);
        }
    }

    /** Strong for cross-cutting measures, which the scheme prefers. */
    static void coFinancingCandidate(MeasureCheck check) {
        var limit = check.questionnaire().limits().coFinancing();
        var total = check.answers().totalCost();
        var financing = check.answers().financing();
        if (limit != null
                && check.isUsable(AnswerField.FINANCING, AnswerField.TOTAL_COST)
                && (NO.equals(financing) || PARTIAL.equals(financing))
                && total != null
                && total >= limit.from()
                && total <= limit.to()) {
            check.note(RuleId.CO_FINANCING_CANDIDATE, AnswerField.TOTAL_COST)
                    .limitedBy(limit)
                    .strong(check.isUsable(AnswerField.INVOLVED_PARTIES) && check.follows(DerivedAnswer.CROSS_CUTTING));
        }
    }
}
