package no.tiltaksoversikt.edition.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a measure. The core fields are the same in every edition; rules and derived variables depend on them, and
 * a questionnaire selects which ones it asks. A questionnaire may add fields, which have only a name and a type.
 *
 * @param jsonName the name in JSON bodies
 * @param neverPublic whether the answer is kept from the public even if the measure is not exempt
 */
public record AnswerField(String jsonName, Type type, boolean neverPublic) {

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

    private static final Map<String, AnswerField> CORE = new LinkedHashMap<>();

    public static final AnswerField NAME = core("name", Type.TEXT, false);
    public static final AnswerField CONTACT_EMAIL = core("contactEmail", Type.EMAIL, true);
    public static final AnswerField PUBLISHABLE = core("publishable", Type.BOOLEAN, false);
    public static final AnswerField EXEMPTION_BASIS = core("exemptionBasis", Type.TEXT, true);
    public static final AnswerField EXEMPT_ANSWERS = core("exemptAnswers", Type.NAMES, true);
    public static final AnswerField EXEMPTION_REVIEW_ON = core("exemptionReviewOn", Type.DATE, true);
    public static final AnswerField FINANCING = core("financing", Type.CODE, false);
    public static final AnswerField TOTAL_COST = core("totalCost", Type.AMOUNT, false);
    public static final AnswerField CURRENT_YEAR_BUDGET = core("currentYearBudget", Type.AMOUNT, false);
    public static final AnswerField PHASE = core("phase", Type.CODE, false);
    public static final AnswerField INVOLVES_OTHERS = core("involvesOthers", Type.CODE, false);
    public static final AnswerField INVOLVED_PARTIES = core("involvedParties", Type.CODE, false);
    public static final AnswerField KS_DIALOGUE = core("ksDialogue", Type.CODE, false);
    public static final AnswerField DELIVERABLE = core("deliverable", Type.TEXT, false);
    public static final AnswerField TAGS = core("tags", Type.TEXTS, false);
    public static final AnswerField MAIN_PURPOSE = core("mainPurpose", Type.CODE, false);
    public static final AnswerField EXPECTED_EFFECTS = core("expectedEffects", Type.CODES, false);
    public static final AnswerField EXPECTED_EFFECTS_OTHER = core("expectedEffectsOther", Type.TEXT, false);
    public static final AnswerField BENEFICIARIES = core("beneficiaries", Type.CODES, false);
    public static final AnswerField BENEFICIARIES_OTHER = core("beneficiariesOther", Type.TEXT, false);
    public static final AnswerField DEVELOPS_SHARED = core("developsShared", Type.CODE, false);
    public static final AnswerField REUSES_SHARED = core("reusesShared", Type.CODE, false);
    public static final AnswerField TECHNOLOGIES = core("technologies", Type.CODES, false);
    public static final AnswerField TECHNOLOGIES_OTHER = core("technologiesOther", Type.TEXT, false);
    public static final AnswerField INNOVATION = core("innovation", Type.CODE, false);
    public static final AnswerField COMMENTS = core("comments", Type.TEXT, false);

    private static final List<AnswerField> IN_ORDER = List.copyOf(CORE.values());

    /** The core fields, in order. */
    public static List<AnswerField> core() {
        return IN_ORDER;
    }

    private static AnswerField core(String jsonName, Type type, boolean neverPublic) {
        var field = new AnswerField(jsonName, type, neverPublic);
        CORE.put(jsonName, field);
        return field;
    }

    /** The core field with this name. */
    public static Optional<AnswerField> named(String jsonName) {
        return Optional.ofNullable(CORE.get(jsonName));
    }

    /** The name of a core field's database column. */
    public String column() {
        return jsonName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Whether rules and derived variables depend on it. */
    public boolean isCore() {
        return equals(CORE.get(jsonName));
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

    /** The same in every run, unlike that of a type, so that sets of fields always have the same order. */
    @Override
    public int hashCode() {
        return jsonName.hashCode();
    }

    @Override
    public String toString() {
        return jsonName;
    }
}
