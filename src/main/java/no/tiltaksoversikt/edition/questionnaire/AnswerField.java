package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field of a measure. The core fields are the same in every edition; rules and derived variables depend on them, and
 * a questionnaire selects which ones it asks. A questionnaire may add fields, which have only a name and a type.
 */
public final class AnswerField {

    /** The JSON type of an answer. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A string that is an e-mail address. */
        EMAIL,
        /** true or false. */
        BOOLEAN,
        /** A whole number of Norwegian kroner. */
        AMOUNT,
        /** A whole number. */
        INTEGER,
        /** One code, a string. */
        CODE,
        /** Several codes, an array of strings. */
        CODES,
        /** Several free texts, an array of strings. */
        TEXTS,
        /** The JSON names of several answers, an array of strings. */
        NAMES,
        /** A date, a string (RFC 3339 full-date). */
        DATE
    }

    public static final AnswerField NAME = new AnswerField("name", Type.TEXT, false, true);
    public static final AnswerField CONTACT_EMAIL = new AnswerField("contactEmail", Type.EMAIL, true, true);
    public static final AnswerField PUBLISHABLE = new AnswerField("publishable", Type.BOOLEAN, false, true);
    public static final AnswerField EXEMPTION_BASIS = new AnswerField("exemptionBasis", Type.TEXT, true, true);
    public static final AnswerField EXEMPT_ANSWERS = new AnswerField("exemptAnswers", Type.NAMES, true, true);
    public static final AnswerField EXEMPTION_REVIEW_ON = new AnswerField("exemptionReviewOn", Type.DATE, true, true);
    public static final AnswerField FINANCING = new AnswerField("financing", Type.CODE, false, true);
    public static final AnswerField TOTAL_COST = new AnswerField("totalCost", Type.AMOUNT, false, true);
    public static final AnswerField CURRENT_YEAR_BUDGET =
            new AnswerField("currentYearBudget", Type.AMOUNT, false, true);
    public static final AnswerField PHASE = new AnswerField("phase", Type.CODE, false, true);
    public static final AnswerField INVOLVES_OTHERS = new AnswerField("involvesOthers", Type.CODE, false, true);
    public static final AnswerField INVOLVED_PARTIES = new AnswerField("involvedParties", Type.CODE, false, true);
    public static final AnswerField KS_DIALOGUE = new AnswerField("ksDialogue", Type.CODE, false, true);
    public static final AnswerField DELIVERABLE = new AnswerField("deliverable", Type.TEXT, false, true);
    public static final AnswerField TAGS = new AnswerField("tags", Type.TEXTS, false, true);
    public static final AnswerField MAIN_PURPOSE = new AnswerField("mainPurpose", Type.CODE, false, true);
    public static final AnswerField EXPECTED_EFFECTS = new AnswerField("expectedEffects", Type.CODES, false, true);
    public static final AnswerField EXPECTED_EFFECTS_OTHER =
            new AnswerField("expectedEffectsOther", Type.TEXT, false, true);
    public static final AnswerField BENEFICIARIES = new AnswerField("beneficiaries", Type.CODES, false, true);
    public static final AnswerField BENEFICIARIES_OTHER = new AnswerField("beneficiariesOther", Type.TEXT, false, true);
    public static final AnswerField DEVELOPS_SHARED = new AnswerField("developsShared", Type.CODE, false, true);
    public static final AnswerField REUSES_SHARED = new AnswerField("reusesShared", Type.CODE, false, true);
    public static final AnswerField TECHNOLOGIES = new AnswerField("technologies", Type.CODES, false, true);
    public static final AnswerField TECHNOLOGIES_OTHER = new AnswerField("technologiesOther", Type.TEXT, false, true);
    public static final AnswerField INNOVATION = new AnswerField("innovation", Type.CODE, false, true);
    public static final AnswerField COMMENTS = new AnswerField("comments", Type.TEXT, false, true);

    private static final List<AnswerField> CORE = List.of(
            NAME,
            CONTACT_EMAIL,
            PUBLISHABLE,
            EXEMPTION_BASIS,
            EXEMPT_ANSWERS,
            EXEMPTION_REVIEW_ON,
            FINANCING,
            TOTAL_COST,
            CURRENT_YEAR_BUDGET,
            PHASE,
            INVOLVES_OTHERS,
            INVOLVED_PARTIES,
            KS_DIALOGUE,
            DELIVERABLE,
            TAGS,
            MAIN_PURPOSE,
            EXPECTED_EFFECTS,
            EXPECTED_EFFECTS_OTHER,
            BENEFICIARIES,
            BENEFICIARIES_OTHER,
            DEVELOPS_SHARED,
            REUSES_SHARED,
            TECHNOLOGIES,
            TECHNOLOGIES_OTHER,
            INNOVATION,
            COMMENTS);

    private static final Map<String, AnswerField> BY_JSON_NAME =
            CORE.stream().collect(Collectors.toUnmodifiableMap(AnswerField::jsonName, Function.identity()));

    private final String jsonName;
    private final Type type;
    private final boolean neverPublic;
    private final boolean core;

    private AnswerField(String jsonName, Type type, boolean neverPublic, boolean core) {
        this.jsonName = Objects.requireNonNull(jsonName);
        this.type = Objects.requireNonNull(type);
        this.neverPublic = neverPublic;
        this.core = core;
    }

    /** The core fields, in order. */
    public static List<AnswerField> core() {
        return CORE;
    }

    /** A field added by a questionnaire. */
    static AnswerField added(String jsonName, Type type, boolean neverPublic) {
        return new AnswerField(jsonName, type, neverPublic, false);
    }

    /** The core field with this name. */
    public static Optional<AnswerField> named(String jsonName) {
        return Optional.ofNullable(BY_JSON_NAME.get(jsonName));
    }

    /** The name in JSON bodies. */
    public String jsonName() {
        return jsonName;
    }

    /** The name of a core field's database column. */
    public String column() {
        return jsonName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public Type type() {
        return type;
    }

    /** Whether rules and derived variables depend on it. */
    public boolean isCore() {
        return core;
    }

    /** Whether the answer is kept from the public even if the measure is not exempt. */
    public boolean isNeverPublic() {
        return neverPublic;
    }

    /** Whether the answer can be exempt on its own. The name cannot: a measure without a name is exempt as a whole. */
    public boolean isExemptable() {
        return !neverPublic && !equals(NAME) && !equals(PUBLISHABLE);
    }

    public boolean isNumber() {
        return type == Type.AMOUNT || type == Type.INTEGER;
    }

    public boolean isList() {
        return type == Type.CODES || type == Type.TEXTS || type == Type.NAMES;
    }

    /** Whether the answer is one or several of the question's options. */
    public boolean isCoded() {
        return type == Type.CODE || type == Type.CODES;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof AnswerField field
                        && field.jsonName.equals(jsonName)
                        && field.type == type
                        && field.neverPublic == neverPublic);
    }

    @Override
    public int hashCode() {
        return jsonName.hashCode();
    }

    @Override
    public String toString() {
        return jsonName;
    }
}
