package no.tiltaksoversikt.statistics.variable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.platform.text.Text;

/**
 * What measures can be counted by: the coded answers, and what follows from answers, submission and participant. What is
 * published filters by the same variables.
 */
public final class Variable {

    private static final String OF_PARTICIPANT = "p.";

    public static final Variable FINANCING = new Variable(AnswerField.FINANCING);
    public static final Variable PHASE = new Variable(AnswerField.PHASE);
    public static final Variable INVOLVES_OTHERS = new Variable(AnswerField.INVOLVES_OTHERS);
    public static final Variable INVOLVED_PARTIES = new Variable(AnswerField.INVOLVED_PARTIES);
    public static final Variable KS_DIALOGUE = new Variable(AnswerField.KS_DIALOGUE);
    public static final Variable MAIN_PURPOSE = new Variable(AnswerField.MAIN_PURPOSE);
    public static final Variable EXPECTED_EFFECTS = new Variable(AnswerField.EXPECTED_EFFECTS);
    public static final Variable BENEFICIARIES = new Variable(AnswerField.BENEFICIARIES);
    public static final Variable DEVELOPS_SHARED = new Variable(AnswerField.DEVELOPS_SHARED);
    public static final Variable REUSES_SHARED = new Variable(AnswerField.REUSES_SHARED);
    public static final Variable TECHNOLOGIES = new Variable(AnswerField.TECHNOLOGIES);
    public static final Variable INNOVATION = new Variable(AnswerField.INNOVATION);
    public static final Variable COST_CLASS = new Variable(DerivedAnswer.COST_CLASS, Storage.CODE);
    public static final Variable CROSS_CUTTING = new Variable(DerivedAnswer.CROSS_CUTTING, Storage.FLAG);
    public static final Variable MUNICIPAL = new Variable(DerivedAnswer.MUNICIPAL, Storage.FLAG);
    public static final Variable INTERNAL = new Variable(DerivedAnswer.INTERNAL, Storage.FLAG);
    public static final Variable LATE = new Variable("late", Storage.FLAG, "m.late", null);
    public static final Variable SKATE = new Variable("skate", Storage.FLAG, OF_PARTICIPANT + "skate", null);
    public static final Variable MINISTRY =
            new Variable("ministry", Storage.CODE, OF_PARTICIPANT + "ministry_code", null);
    public static final Variable AGENCY = new Variable("agency", Storage.CODE, "m.org_number", null);

    private static final List<Variable> CORE = List.of(
            FINANCING,
            PHASE,
            INVOLVES_OTHERS,
            INVOLVED_PARTIES,
            KS_DIALOGUE,
            MAIN_PURPOSE,
            EXPECTED_EFFECTS,
            BENEFICIARIES,
            DEVELOPS_SHARED,
            REUSES_SHARED,
            TECHNOLOGIES,
            INNOVATION,
            COST_CLASS,
            CROSS_CUTTING,
            MUNICIPAL,
            INTERNAL,
            LATE,
            SKATE,
            MINISTRY,
            AGENCY);

    /** How a column holds the answer. */
    public enum Storage {
        /** One code. */
        CODE,
        /** An array of codes. */
        CODES,
        /** A boolean; its codes are "true" and "false". */
        FLAG
    }

    private final String id;
    private final Storage storage;
    private final String expression;
    private final AnswerField source;
    private final Text label;

    private Variable(AnswerField answer) {
        this(
                answer.jsonName(),
                answer.type() == AnswerField.Type.CODES ? Storage.CODES : Storage.CODE,
                "m." + answer.column(),
                answer);
    }

    private Variable(DerivedAnswer derived, Storage storage) {
        this(derived.id(), storage, "m." + derived.column(), derived.source());
    }

    private Variable(String id, Storage storage, String expression, AnswerField source) {
        this.id = id;
        this.storage = storage;
        this.expression = expression;
        this.source = source;
        this.label = Text.of("statistics", "variable." + id);
    }

    private Variable(AnswerField added, Storage storage, Text label) {
        this.id = added.jsonName();
        this.storage = storage;
        this.expression = switch (storage) {
            case CODE -> "(m.added ->> '" + id + "')";
            case CODES -> "added_codes(m.added, '" + id + "')";
            // Another year's questionnaire may give the name another type.
            case FLAG -> "(case m.added ->> '" + id + "' when 'true' then true when 'false' then false end)";
        };
        this.source = added;
        this.label = label;
    }

    /** The variables that every edition has, in their order. */
    public static List<Variable> core() {
        return CORE;
    }

    /** Those, and the coded and boolean answers that a questionnaire adds and that may be public. */
    public static List<Variable> of(Questionnaire questionnaire) {
        return Stream.concat(
                        CORE.stream(),
                        questionnaire.added().stream().flatMap(field -> added(field, questionnaire).stream()))
                .toList();
    }

    /** The names come from questionnaires, which have checked them: they are letters and digits. */
    private static Optional<Variable> added(AnswerField field, Questionnaire questionnaire) {
        if (field.isCore() || field.isNeverPublic()) {
            return Optional.empty();
        }
        var label = questionnaire.questionFor(field).orElseThrow().text();
        return switch (field.type()) {
            case CODE -> Optional.of(new Variable(field, Storage.CODE, label));
            case CODES -> Optional.of(new Variable(field, Storage.CODES, label));
            case BOOLEAN -> Optional.of(new Variable(field, Storage.FLAG, label));
            case TEXT, EMAIL, AMOUNT, INTEGER, TEXTS, NAMES, DATE -> Optional.empty();
        };
    }

    /** The name in addresses and bodies. */
    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    public Storage storage() {
        return storage;
    }

    /** The column, of the measure m or of its participant p. */
    public String expression() {
        return expression;
    }

    /** The codes as SQL, separated by commas where there may be several; null or empty where there are none. */
    public String asText() {
        return isMultiple() ? "array_to_string(" + expression + ", ',')" : expression + "::text";
    }

    /** The codes that {@link #asText} gives. */
    public static List<String> codesOf(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    public boolean isOfParticipant() {
        return expression.startsWith(OF_PARTICIPANT);
    }

    /** Whether its categories have an order, as phases have. A list of choices has none. */
    public boolean isOrdered() {
        return !isMultiple()
                && !List.of(INVOLVED_PARTIES, MAIN_PURPOSE, MINISTRY, AGENCY).contains(this);
    }

    /** Whether a measure can have several of its codes. */
    public boolean isMultiple() {
        return storage == Storage.CODES;
    }

    /** The answer that it is or follows from; empty where none is needed. */
    public Optional<AnswerField> source() {
        return Optional.ofNullable(source);
    }

    /** What it follows from: another answer, the submission or the participant; empty for an answer as it stands. */
    Optional<String> derivedFrom() {
        if (source == null) {
            return Optional.of(equals(LATE) ? "submission" : "participant");
        }
        return Optional.of(source.jsonName()).filter(name -> !name.equals(id));
    }

    /** Whether a questionnaire asks what the variable needs to know. */
    public boolean isAskedBy(Questionnaire questionnaire) {
        return source == null || questionnaire.asks(source);
    }

    /** Whether a measure can have the code where the questionnaire asks; what is no answer as it stands, it always can. */
    public boolean isOffered(String code, Questionnaire questionnaire) {
        return derivedFrom().isPresent() || questionnaire.offers(source, code);
    }

    /** The core variable of a name. */
    public static Optional<Variable> named(String id) {
        return CORE.stream().filter(variable -> variable.id.equals(id)).findFirst();
    }

    /** The variable of a name: a core one, or the one of the first of these questionnaires that adds one. */
    public static Optional<Variable> named(String id, Collection<Questionnaire> questionnaires) {
        return named(id).or(() -> questionnaires.stream()
                .flatMap(
                        questionnaire -> questionnaire.named(id).flatMap(field -> added(field, questionnaire)).stream())
                .findFirst());
    }

    public static String ids() {
        return CORE.stream().map(Variable::id).collect(Collectors.joining(", "));
    }

    /** The same name and storage: a questionnaire may put its question in other words than another. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Variable variable
                        && variable.id.equals(id)
                        && variable.expression.equals(expression));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
