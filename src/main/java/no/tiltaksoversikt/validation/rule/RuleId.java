package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Locale;

/** The rules that the engine knows. A retired id is never given to another rule. */
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
    PERSONAL_DATA,
    KS_DIALOGUE_EXPECTED,
    EXTERNAL_QUALITY_ASSURANCE,
    CO_FINANCING_CANDIDATE;

    /** The rules that compare with what the measure answered last. */
    static final List<RuleId> YEAR_ON_YEAR = List.of(COST_JUMP, PHASE_UNCHANGED, PHASE_BACKWARDS);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The id in reports. */
    String id() {
        return id;
    }
}
