package no.tiltaksoversikt.statistics.variable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Text;

/**
 * What measures can be counted by: the coded answers, and what follows from answers, submission and participant. What is
 * published filters by the same variables.
 */
public enum Variable {
    FINANCING(AnswerField.FINANCING),
    PHASE(AnswerField.PHASE),
    INVOLVES_OTHERS(AnswerField.INVOLVES_OTHERS),
    INVOLVED_PARTIES(AnswerField.INVOLVED_PARTIES),
    KS_DIALOGUE(AnswerField.KS_DIALOGUE),
    MAIN_PURPOSE(AnswerField.MAIN_PURPOSE),
    EXPECTED_EFFECTS(AnswerField.EXPECTED_EFFECTS),
    BENEFICIARIES(AnswerField.BENEFICIARIES),
    DEVELOPS_SHARED(AnswerField.DEVELOPS_SHARED),
    REUSES_SHARED(AnswerField.REUSES_SHARED),
    TECHNOLOGIES(AnswerField.TECHNOLOGIES),
    INNOVATION(AnswerField.INNOVATION),
    COST_CLASS("costClass", Storage.CODE, "m.cost_class", AnswerField.TOTAL_COST),
    CROSS_CUTTING("crossCutting", Storage.FLAG, "m.cross_cutting", AnswerField.INVOLVED_PARTIES),
    MUNICIPAL("municipal", Storage.FLAG, "m.municipal", AnswerField.INVOLVED_PARTIES),
    INTERNAL("internal", Storage.FLAG, "m.internal", AnswerField.INVOLVES_OTHERS),
    LATE("late", Storage.FLAG, "m.late", null),
    SKATE("skate", Storage.FLAG, Variable.OF_PARTICIPANT + "skate", null),
    MINISTRY("ministry", Storage.CODE, Variable.OF_PARTICIPANT + "ministry_code", null),
    AGENCY("agency", Storage.CODE, "m.org_number", null);

    /** How a column holds the answer. */
    public enum Storage {
        /** One code. */
        CODE,
        /** An array of codes. */
        CODES,
        /** A boolean; its codes are "true" and "false". */
        FLAG
    }

    private static final String OF_PARTICIPANT = "p.";

    private final String id;
    private final Storage storage;
    private final String expression;
    private final AnswerField source;
    private final Text label;

    Variable(AnswerField answer) {
        this(
                answer.jsonName(),
                answer.type() == AnswerField.Type.CODES ? Storage.CODES : Storage.CODE,
                "m." + answer.column(),
                answer);
    }

    Variable(String id, Storage storage, String expression, AnswerField source) {
        this.id = id;
        this.storage = storage;
        this.expression = expression;
        this.source = source;
        this.label = Text.of("statistics", "variable." + id);
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
        return !EnumSet.of(
                        INVOLVED_PARTIES, MAIN_PURPOSE, EXPECTED_EFFECTS, BENEFICIARIES, TECHNOLOGIES, MINISTRY, AGENCY)
                .contains(this);
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
            return Optional.of(this == LATE ? "submission" : "participant");
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

    public static Optional<Variable> named(String id) {
        return Arrays.stream(values())
                .filter(variable -> variable.id.equals(id))
                .findFirst();
    }

    public static String ids() {
        return Arrays.stream(values()).map(Variable::id).collect(Collectors.joining(", "));
    }
}
