package no.tiltaksoversikt.validation.rule;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Exemption from public disclosure: offentleglova wants a legal basis for it. */
final class ExemptionRules {

    private ExemptionRules() {}

    static void basisRequired(MeasureCheck check) {
        if (isUsable(check)
                && (Boolean.FALSE.equals(check.answers().publishable())
                        || check.answers().hasExemptAnswers())
                && check.answers().exemptionBasis() == null) {
            check.note(RuleId.EXEMPTION_BASIS_REQUIRED, AnswerField.EXEMPTION_BASIS);
        }
    }

    static void basisNotApplicable(MeasureCheck check) {
        if (isUsable(check)
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

    private static boolean isUsable(MeasureCheck check) {
        return check.isUsable(AnswerField.PUBLISHABLE, AnswerField.EXEMPTION_BASIS, AnswerField.EXEMPT_ANSWERS);
    }
}
