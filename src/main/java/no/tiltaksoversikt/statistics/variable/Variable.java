package no.tiltaksoversikt.statistics.variable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A variable that measures can be counted and filtered by: coded answers, and values derived from answers, submission or
 * participant.
 */
public final class Variable {

    private static final String OF_PARTICIPANT = "p.";
    private static final List<Variable> CORE = new ArrayList<>();

    public static final Variable FINANCING = core(new Variable(AnswerField.FINANCING));
    public static final Variable PHASE = core(new Variable(AnswerField.PHASE));
    public static final Variable INVOLVES_OTHERS = core(new Variable(AnswerField.INVOLVES_OTHERS));
    public static final Variable INVOLVED_PARTIES = core(new Variable(AnswerField.INVOLVED_PARTIES));
    public static final Variable KS_DIALOGUE = core(new Variable(AnswerField.KS_DIALOGUE));
    public static final Variable MAIN_PURPOSE = core(new Variable(AnswerField.MAIN_PURPOSE));
    public static final Variable EXPECTED_EFFECTS = core(new Variable(AnswerField.EXPECTED_EFFECTS));
    public static final Variable BENEFICIARIES = core(new Variable(AnswerField.BENEFICIARIES));
    public static final Variable DEVELOPS_SHARED = core(new Variable(AnswerField.DEVELOPS_SHARED));
    public static final Variable REUSES_SHARED = core(new Variable(AnswerField.REUSES_SHARED));
    public static final Variable TECHNOLOGIES = core(new Variable(AnswerField.TECHNOLOGIES));
    public static final Variable INNOVATION = core(new Variable(AnswerField.INNOVATION));
    public static final Variable COST_CLASS = core(new Variable(DerivedAnswer.COST_CLASS, Storage.CODE));
    public static final Variable CROSS_CUTTING = core(new Variable(DerivedAnswer.CROSS_CUTTING, Storage.FLAG));
    public static final Variable MUNICIPAL = core(new Variable(DerivedAnswer.MUNICIPAL, Storage.FLAG));
    public static final Variable INTERNAL = core(new Variable(DerivedAnswer.INTERNAL, Storage.FLAG));
    public static final Variable LATE = core(new Variable("late", Storage.FLAG, "m.late", null));
    public static final Variable SKATE = core(new Variable("skate", Storage.FLAG, OF_PARTICIPANT + "skate", null));
    public static final Variable MINISTRY =
            core(new Variable("ministry", Storage.CODE, OF_PARTICIPANT + "ministry_code", null));
    public static final Variable AGENCY = core(new Variable("agency", Storage.CODE, "m.org_number", null));

    /** The form of the column. */
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
        this(id, storage, expression, source, Text.of("statistics", "variable." + id));
    }

    private Variable(String id, Storage storage, String expression, AnswerField source, Text label) {
        this.id = id;
        this.storage = storage;
        this.expression = expression;
        this.source = source;
        this.label = label;
    }

    private static Variable core(Variable variable) {
        CORE.add(variable);
        return variable;
    }

    /** The variables of every edition, in order. */
    public static List<Variable> core() {
        return Collections.unmodifiableList(CORE);
    }

    /** The core variables, and the coded and boolean answers that a questionnaire adds and that may be public. */
    public static List<Variable> of(Questionnaire questionnaire) {
        return Stream.concat(
                        CORE.stream(),
                        questionnaire.added().stream().flatMap(field -> added(field, questionnaire).stream()))
                .toList();
    }

    /** The name can be part of SQL: the questionnaire's check allows only letters and digits. */
    private static Optional<Variable> added(AnswerField field, Questionnaire questionnaire) {
        if (field.isCore() || field.neverPublic()) {
            return Optional.empty();
        }
        var id = field.jsonName();
        var text = "m.added ->> '" + id + "'";
        var label = questionnaire.questionFor(field).orElseThrow().nameOf(id);
        return switch (field.type()) {
            case CODE -> Optional.of(new Variable(id, Storage.CODE, "(" + text + ")", field, label));
            case CODES ->
                Optional.of(new Variable(id, Storage.CODES, "added_codes(m.added, '" + id + "')", field, label));
            // In another year, the field may have another type.
            case BOOLEAN ->
                Optional.of(new Variable(
                        id,
                        Storage.FLAG,
                        "(case " + text + " when 'true' then true when 'false' then false end)",
                        field,
                        label));
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

    /** The column as SQL, of the measure m or its participant p. */
    public String expression() {
        return expression;
    }

    /** The codes as SQL text, separated by commas; null or empty if there are none. */
    public String asText() {
        return isMultiple() ? "array_to_string(" + expression + ", ',')" : expression + "::text";
    }

    /** The codes in a text of {@link #asText}. */
    public static List<String> codesOf(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    public boolean isOfParticipant() {
        return expression.startsWith(OF_PARTICIPANT);
    }

    /** Whether the categories are ordered, like phases. */
    public boolean isOrdered() {
        return !isMultiple()
                && !List.of(INVOLVED_PARTIES, MAIN_PURPOSE, MINISTRY, AGENCY).contains(this);
    }

    /** Whether a measure can have several of its codes. */
    public boolean isMultiple() {
        return storage == Storage.CODES;
    }

    /** The answer that it is or is derived from; empty if there is none. */
    public Optional<AnswerField> source() {
        return Optional.ofNullable(source);
    }

    /** What it is derived from: another answer, the submission or the participant; empty for an answer itself. */
    Optional<String> derivedFrom() {
        if (source == null) {
            return Optional.of(equals(LATE) ? "submission" : "participant");
        }
        return Optional.of(source.jsonName()).filter(name -> !name.equals(id));
    }

    /** Whether a questionnaire asks the variable's question. */
    public boolean isAskedBy(Questionnaire questionnaire) {
        return source == null || questionnaire.asks(source);
    }

    /** Whether a questionnaire that asks the question offers the code; always true for derived variables. */
    public boolean isOffered(String code, Questionnaire questionnaire) {
        return derivedFrom().isPresent() || questionnaire.offers(source, code);
    }

    /** The core variable with this name. */
    public static Optional<Variable> named(String id) {
        return CORE.stream().filter(variable -> variable.id.equals(id)).findFirst();
    }

    /** The core variable with this name, or the one that the first of the questionnaires adds. */
    public static Optional<Variable> named(String id, Collection<Questionnaire> questionnaires) {
        return named(id).or(() -> questionnaires.stream()
                .flatMap(
                        questionnaire -> questionnaire.named(id).flatMap(field -> added(field, questionnaire)).stream())
                .findFirst());
    }

    /** The names of all variables of the questionnaires. */
    static List<String> ids(Collection<Questionnaire> questionnaires) {
        return Stream.concat(CORE.stream(), questionnaires.stream().flatMap(asked -> of(asked).stream()))
                .map(Variable::id)
                .distinct()
                .toList();
    }

    /** Compares name and storage: questionnaires may word the question differently. */
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
