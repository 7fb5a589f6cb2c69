package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Limits;
import no.tiltaksoversikt.edition.questionnaire.Limits.Limit;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;

/** The rules of the engine. The id of a retired rule is never reused. */
enum RuleId {
    REQUIRED,
    NOT_ASKED,
    UNKNOWN_CODE,
    WRONG_TYPE,
    TOO_LONG,
    TOO_MANY_CHOICES,
    DUPLICATE_CHOICE,
    INVALID_EMAIL,
    NEGATIVE_AMOUNT,
    AMOUNT_TOO_LARGE,
    EXEMPTION_BASIS_REQUIRED,
    EXEMPTION_BASIS_NOT_APPLICABLE,
    INVOLVED_PARTIES_REQUIRED,
    INVOLVED_PARTIES_NOT_APPLICABLE,
    KS_DIALOGUE_REQUIRED,
    KS_DIALOGUE_NOT_APPLICABLE,
    OTHER_UNSPECIFIED,
    NOT_RELEVANT_EXCLUSIVE,
    DUPLICATE_REFERENCE,
    DUPLICATE_NAME,
    BUDGET_EXCEEDS_TOTAL,
    SUSPICIOUS_AMOUNT,
    FINANCED_WITHOUT_TOTAL,
    UNFINANCED_IN_IMPLEMENTATION,
    COST_JUMP,
    PHASE_UNCHANGED,
    PHASE_BACKWARDS,
    MEASURE_LEFT_OUT,
    PERSONAL_DATA,
    KS_DIALOGUE_EXPECTED,
    EXTERNAL_QUALITY_ASSURANCE,
    CO_FINANCING_CANDIDATE;

    /** The rules that compare with the agency's last answers. */
    static final List<RuleId> YEAR_ON_YEAR = List.of(COST_JUMP, PHASE_UNCHANGED, PHASE_BACKWARDS, MEASURE_LEFT_OUT);

    private static final Map<AnswerField, RuleId> REQUIRED_BY = Map.of(
            AnswerField.INVOLVED_PARTIES, INVOLVED_PARTIES_REQUIRED, AnswerField.KS_DIALOGUE, KS_DIALOGUE_REQUIRED);
    private static final Map<AnswerField, RuleId> NOT_APPLICABLE_BY = Map.of(
            AnswerField.INVOLVED_PARTIES,
            INVOLVED_PARTIES_NOT_APPLICABLE,
            AnswerField.KS_DIALOGUE,
            KS_DIALOGUE_NOT_APPLICABLE);

    /** The limits that rules take from the questionnaire. */
    private static final Map<String, Function<Limits, Limit>> LIMITED_BY = Map.of(
            SUSPICIOUS_AMOUNT.id(), Limits::suspiciousAmount,
            COST_JUMP.id(), Limits::costJump,
            EXTERNAL_QUALITY_ASSURANCE.id(), Limits::externalQualityAssurance,
            CO_FINANCING_CANDIDATE.id(), Limits::coFinancing);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The id in reports. */
    String id() {
        return id;
    }

    /** The limit of a rule; empty for a rule without one, or whose limit does not apply. */
    static Optional<Limit> limit(String rule, Limits limits) {
        return Optional.ofNullable(LIMITED_BY.get(rule)).map(of -> of.apply(limits));
    }

    /** Whether a rule applies under these limits. */
    static boolean applies(String rule, Limits limits) {
        return !LIMITED_BY.containsKey(rule) || limit(rule, limits).isPresent();
    }

    /** Whether a rule on questions of a kind, core or added, is about this one. */
    static boolean concerns(String rule, Question question, AnswerField field) {
        if (rule.equals(NEGATIVE_AMOUNT.id) || rule.equals(AMOUNT_TOO_LARGE.id)) {
            return field.isNumber();
        }
        if (rule.equals(SUSPICIOUS_AMOUNT.id)) {
            return CostRules.mayBeSuspicious(question, field);
        }
        if (rule.equals(OTHER_UNSPECIFIED.id)) {
            return question.specify() != null;
        }
        if (rule.equals(NOT_RELEVANT_EXCLUSIVE.id)) {
            return question.options().stream().anyMatch(option -> option.has(Mark.EXCLUSIVE));
        }
        return rule.equals(PERSONAL_DATA.id)
                && (field.type() == AnswerField.Type.TEXT || field.type() == AnswerField.Type.TEXTS);
    }

    /** The rule that requires an answer to a conditional question. */
    static RuleId requiredBy(AnswerField field) {
        return REQUIRED_BY.getOrDefault(field, REQUIRED);
    }

    /** The rule that forbids an answer to a conditional question. */
    static RuleId notApplicableBy(AnswerField field) {
        return NOT_APPLICABLE_BY.getOrDefault(field, NOT_ASKED);
    }
}
