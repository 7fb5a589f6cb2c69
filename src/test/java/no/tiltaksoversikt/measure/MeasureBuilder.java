package no.tiltaksoversikt.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.DevelopsShared;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.MainPurpose;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Code.ReusesShared;
import no.tiltaksoversikt.measure.Code.Technology;

/** A measure that no rule of its edition has anything to say about, until a test changes it. */
public final class MeasureBuilder {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<AnswerField, Object> answers = new LinkedHashMap<>();
    private final ArrayNode acknowledgements = JsonNodeFactory.instance.arrayNode();
    private String reference = "A-17";

    private MeasureBuilder() {
        with(AnswerField.NAME, "Digital søknad om byggetillatelse");
        with(AnswerField.CONTACT_EMAIL, "prosjekt@etaten.no");
        with(AnswerField.PUBLISHABLE, true);
        with(AnswerField.FINANCING, Financing.YES);
        with(AnswerField.TOTAL_COST, 12_000_000L);
        with(AnswerField.CURRENT_YEAR_BUDGET, 4_000_000L);
        with(AnswerField.PHASE, Phase.PLANNING);
        with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.NO);
        with(AnswerField.DELIVERABLE, "En tjeneste der innbyggere søker på nett.");
        with(AnswerField.TAGS, List.of("søknad", "bygg"));
        with(AnswerField.EXPECTED_EFFECTS, List.of(ExpectedEffect.EFFICIENCY, ExpectedEffect.SERVICE_QUALITY));
        with(AnswerField.BENEFICIARIES, List.of(Beneficiary.CITIZENS));
        with(AnswerField.DEVELOPS_SHARED, DevelopsShared.NO);
        with(AnswerField.REUSES_SHARED, ReusesShared.YES);
        with(AnswerField.TECHNOLOGIES, List.of(Technology.CLOUD));
    }

    /** A measure of 2019. */
    public static MeasureBuilder aMeasure() {
        return new MeasureBuilder();
    }

    /** A measure of 2018, which asked for the main purpose instead of effects, and not for technologies. */
    public static MeasureBuilder aMeasureOf2018() {
        return aMeasure()
                .without(AnswerField.EXPECTED_EFFECTS)
                .without(AnswerField.TECHNOLOGIES)
                .with(AnswerField.MAIN_PURPOSE, MainPurpose.DATA_SHARING);
    }

    public MeasureBuilder inPhase(Phase phase) {
        return with(AnswerField.PHASE, phase);
    }

    public MeasureBuilder named(String name) {
        return with(AnswerField.NAME, name);
    }

    public MeasureBuilder withReference(String other) {
        reference = other;
        return this;
    }

    /** Null stands as null in the JSON; a value of a wrong type can be had in the JSON, but not in the answers. */
    public MeasureBuilder with(AnswerField field, Object value) {
        answers.put(field, plain(value));
        return this;
    }

    /** Codes are texts; tests may name them by {@link Code}. */
    public static Object plain(Object value) {
        if (value instanceof Integer number) {
            return Long.valueOf(number);
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        return value instanceof List<?> several
                ? several.stream().map(MeasureBuilder::plain).toList()
                : value;
    }

    public MeasureBuilder without(AnswerField field) {
        answers.remove(field);
        return this;
    }

    public MeasureBuilder acknowledging(String rule, String reason) {
        acknowledgements.addObject().put("rule", rule).put("reason", reason);
        return this;
    }

    public MeasureAnswers answers() {
        return MeasureAnswers.of(answers);
    }

    /** The measure as an agency sends it. */
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        if (reference != null) {
            json.put("reference", reference);
        }
        answers.forEach((field, value) -> json.set(field.jsonName(), MAPPER.valueToTree(value)));
        if (!acknowledgements.isEmpty()) {
            json.set("acknowledgements", acknowledgements.deepCopy());
        }
        return json;
    }

    /** The body of a submission with these measures. */
    public static ObjectNode aSubmissionOf(MeasureBuilder... measures) {
        var submission = JsonNodeFactory.instance.objectNode();
        submission.put("nothingToReport", false);
        var list = submission.putArray("measures");
        for (var measure : measures) {
            list.add(measure.json());
        }
        return submission;
    }
}
