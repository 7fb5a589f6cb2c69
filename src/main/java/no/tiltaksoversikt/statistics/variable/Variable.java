package no.tiltaksoversikt.statistics.variable;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.platform.text.Text;

/**
 * What measures can be counted by: the coded answers, and what follows from answers, submission and participant. What is
 * published filters by the same variables.
 */
public enum Variable {
    FINANCING(AnswerField.FINANCING, "Finansiering", "Finansiering", "Financing"),
    PHASE(AnswerField.PHASE, "Prosjektfase", "Prosjektfase", "Project phase"),
    INVOLVES_OTHERS(
            AnswerField.INVOLVES_OTHERS,
            "Involverer andre virksomheter",
            "Involverer andre verksemder",
            "Involves other organisations"),
    INVOLVED_PARTIES(AnswerField.INVOLVED_PARTIES, "Hvem som er involvert", "Kven som er involvert", "Who is involved"),
    KS_DIALOGUE(AnswerField.KS_DIALOGUE, "Drøftet med KS", "Drøfta med KS", "Discussed with KS"),
    MAIN_PURPOSE(AnswerField.MAIN_PURPOSE, "Hovedformål", "Hovudføremål", "Main purpose"),
    EXPECTED_EFFECTS(AnswerField.EXPECTED_EFFECTS, "Forventede effekter", "Venta effektar", "Expected effects"),
    BENEFICIARIES(AnswerField.BENEFICIARIES, "Hvem som får nytte", "Kven som får nytte", "Who benefits"),
    DEVELOPS_SHARED(
            AnswerField.DEVELOPS_SHARED,
            "Utvikler en løsning for flere virksomheter",
            "Utviklar ei løysing for fleire verksemder",
            "Develops a solution for several organisations"),
    REUSES_SHARED(
            AnswerField.REUSES_SHARED,
            "Gjenbruker en løsning fra andre virksomheter",
            "Gjenbruker ei løysing frå andre verksemder",
            "Reuses a solution of other organisations"),
    TECHNOLOGIES(AnswerField.TECHNOLOGIES, "Nye teknologier", "Nye teknologiar", "New technologies"),
    INNOVATION(AnswerField.INNOVATION, "Grad av innovasjon", "Grad av innovasjon", "Degree of innovation"),
    COST_CLASS(DerivedAnswer.COST_CLASS, Storage.CODE, "Kostnadsklasse", "Kostnadsklasse", "Cost class"),
    CROSS_CUTTING(DerivedAnswer.CROSS_CUTTING, Storage.FLAG, "Tverrgående", "Tverrgåande", "Cross-cutting"),
    MUNICIPAL(
            DerivedAnswer.MUNICIPAL,
            Storage.FLAG,
            "Involverer kommunal sektor",
            "Involverer kommunal sektor",
            "Involves the municipal sector"),
    INTERNAL(DerivedAnswer.INTERNAL, Storage.FLAG, "Virksomhetsinternt", "Verksemdsinternt", "Internal to the agency"),
    LATE(
            "late",
            Storage.FLAG,
            "m.late",
            null,
            "Meldt inn etter fristen",
            "Meldt inn etter fristen",
            "Submitted after the deadline"),
    SKATE(
            "skate",
            Storage.FLAG,
            Variable.OF_PARTICIPANT + "skate",
            null,
            "Fra en Skate-virksomhet",
            "Frå ei Skate-verksemd",
            "From a Skate agency"),
    MINISTRY(
            "ministry",
            Storage.CODE,
            Variable.OF_PARTICIPANT + "ministry_code",
            null,
            "Departement",
            "Departement",
            "Ministry"),
    AGENCY("agency", Storage.CODE, "m.org_number", null, "Virksomhet", "Verksemd", "Agency");

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

    Variable(AnswerField answer, String nb, String nn, String en) {
        this(
                answer.jsonName(),
                answer.type() == AnswerField.Type.CODES ? Storage.CODES : Storage.CODE,
                "m." + answer.column(),
                answer,
                nb,
                nn,
                en);
    }

    Variable(DerivedAnswer derived, Storage storage, String nb, String nn, String en) {
        this(derived.id(), storage, "m." + derived.column(), derived.source(), nb, nn, en);
    }

    Variable(String id, Storage storage, String expression, AnswerField source, String nb, String nn, String en) {
        this.id = id;
        this.storage = storage;
        this.expression = expression;
        this.source = source;
        this.label = new Text(nb, nn, en);
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
