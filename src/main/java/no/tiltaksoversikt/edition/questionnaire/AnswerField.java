package no.tiltaksoversikt.edition.questionnaire;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The typed fields of a measure, the same in every edition; a questionnaire says which of them it asks for. */
public enum AnswerField {
    NAME("name", Type.TEXT),
    CONTACT_EMAIL("contactEmail", Type.EMAIL),
    PUBLISHABLE("publishable", Type.BOOLEAN),
    EXEMPTION_BASIS("exemptionBasis", Type.TEXT),
    EXEMPT_ANSWERS("exemptAnswers", Type.NAMES),
    EXEMPTION_REVIEW_ON("exemptionReviewOn", Type.DATE),
    FINANCING("financing", Type.CODE),
    TOTAL_COST("totalCost", Type.AMOUNT),
    CURRENT_YEAR_BUDGET("currentYearBudget", Type.AMOUNT),
    PHASE("phase", Type.CODE),
    INVOLVES_OTHERS("involvesOthers", Type.CODE),
    INVOLVED_PARTIES("involvedParties", Type.CODE),
    KS_DIALOGUE("ksDialogue", Type.CODE),
    DELIVERABLE("deliverable", Type.TEXT),
    TAGS("tags", Type.TEXTS),
    MAIN_PURPOSE("mainPurpose", Type.CODE),
    EXPECTED_EFFECTS("expectedEffects", Type.CODES),
    EXPECTED_EFFECTS_OTHER("expectedEffectsOther", Type.TEXT),
    BENEFICIARIES("beneficiaries", Type.CODES),
    BENEFICIARIES_OTHER("beneficiariesOther", Type.TEXT),
    DEVELOPS_SHARED("developsShared", Type.CODE),
    REUSES_SHARED("reusesShared", Type.CODE),
    TECHNOLOGIES("technologies", Type.CODES),
    TECHNOLOGIES_OTHER("technologiesOther", Type.TEXT),
    INNOVATION("innovation", Type.CODE),
    COMMENTS("comments", Type.TEXT);

    /** What kind of JSON value answers a question. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A string that is an e-mail address. */
        EMAIL,
        /** true or false. */
        BOOLEAN,
        /** A whole number of Norwegian kroner. */
        AMOUNT,
        /** One code, a string. */
        CODE,
        /** Several codes, an array of strings. */
        CODES,
        /** Several free texts, an array of strings. */
        TEXTS,
        /** The JSON names of several answers, an array of strings. */
        NAMES,
        /** A day, a string (RFC 3339 full-date). */
        DATE
    }

    private static final Set<AnswerField> NEVER_PUBLIC =
            EnumSet.of(CONTACT_EMAIL, EXEMPTION_BASIS, EXEMPT_ANSWERS, EXEMPTION_REVIEW_ON);

    private static final Map<String, AnswerField> BY_JSON_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AnswerField::jsonName, Function.identity()));

    private final String jsonName;
    private final Type type;

    AnswerField(String jsonName, Type type) {
        this.jsonName = jsonName;
        this.type = type;
    }

    /** The name in JSON bodies. */
    public String jsonName() {
        return jsonName;
    }

    /** The name of the database column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Type type() {
        return type;
    }

    /** Whether the answer is kept from the public even where the measure is not exempt. */
    public boolean isNeverPublic() {
        return NEVER_PUBLIC.contains(this);
    }

    /** Whether the answer can be exempt from publication on its own: a measure without its name is exempt altogether. */
    public boolean isExemptable() {
        return !isNeverPublic() && this != NAME && this != PUBLISHABLE;
    }

    public static Optional<AnswerField> named(String jsonName) {
        return Optional.ofNullable(BY_JSON_NAME.get(jsonName));
    }
}
