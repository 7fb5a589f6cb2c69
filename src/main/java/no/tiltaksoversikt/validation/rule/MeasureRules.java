package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.function.Consumer;

/** The rules on single measures, as pure functions. */
final class MeasureRules {

    private static final List<Consumer<MeasureCheck>> ALL = List.of(
            ReferenceRules::reference,
            FormRules::required,
            FormRules::notAsked,
            FormRules::unreadable,
            TextRules::tooLong,
            TextRules::invalidEmail,
            ChoiceRules::tooMany,
            ChoiceRules::duplicateChoice,
            CostRules::range,
            ConditionRules::exemptionBasisRequired,
            ConditionRules::exemptionBasisNotApplicable,
            ConditionRules::required,
            ConditionRules::notApplicable,
            ConditionRules::ksDialogueExpected,
            ChoiceRules::otherUnspecified,
            ChoiceRules::notRelevantExclusive,
            CostRules::budgetExceedsTotal,
            CostRules::suspiciousAmount,
            CostRules::financedWithoutTotal,
            CostRules::unfinancedInImplementation,
            YearOnYearRules::costJump,
            YearOnYearRules::phaseUnchanged,
            YearOnYearRules::phaseBackwards,
            CostRules::externalQualityAssurance,
            CostRules::coFinancingCandidate,
            TextRules::personalData);

    private MeasureRules() {}

    static void check(MeasureCheck check) {
        ALL.forEach(rule -> rule.accept(check));
    }
}
