package no.tiltaksoversikt.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema and the service say the same about a measure on its own. */
class SchemaAgreementTest {

    private static final int MEASURES = 4000;

    private static JsonSchema schema(Questionnaire questionnaire) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        QuestionnaireSchema.of(questionnaire, Language.EN),
                        SchemaValidatorsConfig.builder().losslessNarrowing(true).build());
    }

    private static List<Finding> errors(Questionnaire questionnaire, ObjectNode measure) {
        var context = new ValidationContext(questionnaire, AcknowledgedReasons.NONE, PreviousAnswers.EMPTY);
        var read = ReadBody.measure(measure.toString().getBytes(UTF_8), questionnaire);
        return Validation.ENGINE.validateMeasure(context, read).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"2018", "2019"})
    void schema_and_service_agree_on_measures_that_are_nearly_right(String id) {
        var questionnaire = Validation.QUESTIONNAIRES.get(id);
        var schema = schema(questionnaire);
        var valid = (id.equals("2018") ? aMeasureOf2018() : aMeasure()).json();
        var measures = new RandomMeasure(questionnaire, 20_191_231);
        var rules = new HashSet<String>();
        var accepted = 0;
        for (var i = 0; i < MEASURES; i++) {
            var measure = measures.next(valid);
            var errors = errors(questionnaire, measure);
            var messages = schema.validate(measure);
            assertThat(messages.isEmpty())
                    .as("%s%nservice: %s%nschema: %s", measure, Validation.lines(errors), messages)
                    .isEqualTo(errors.isEmpty());
            errors.forEach(error -> rules.add(error.rule()));
            accepted += errors.isEmpty() ? 1 : 0;
        }

        assertThat(accepted).isBetween(MEASURES / 5, MEASURES * 4 / 5);
        assertThat(rules).containsAll(errorRulesOfOneMeasure(id));
    }

    private static Set<String> errorRulesOfOneMeasure(String questionnaire) {
        var rules = new HashSet<String>();
        for (var rule : RuleId.values()) {
            if (Validation.RULES.rule(rule.id()).severity() == Severity.ERROR) {
                rules.add(rule.id());
            }
        }
        rules.remove(RuleId.DUPLICATE_REFERENCE.id());
        if (questionnaire.equals("2018")) {
            rules.remove(RuleId.NOT_RELEVANT_EXCLUSIVE.id());
        }
        return rules;
    }

    private static final String OPEN_SOURCE = """
            {"number": 40, "section": "reuse", "field": "isOpenSource", "type": "BOOLEAN", "mandatory": false,
             "options": [{"code": "true", "specify": true}, {"code": "false"}],
             "specify": {"field": "licence", "maxLength": 20}}
            """;

    @Test
    void an_option_of_a_single_choice_and_a_yes_may_need_words() throws IOException {
        var document = new YAMLMapper()
                .readTree(Path.of("src/main/resources/questionnaire/2019.yaml").toFile());
        var questions = (ArrayNode) document.get("questions");
        for (var question : questions) {
            if (question.get("field").asText().equals("financing")) {
                ((ObjectNode) question.at("/options/2")).put("specify", true);
                ((ObjectNode) question)
                        .putObject("specify")
                        .put("field", "financedBy")
                        .put("maxLength", 20)
                        .set("text", question.get("text"));
            }
        }
        var words = document.get("title");
        var added = (ObjectNode) new ObjectMapper().readTree(OPEN_SOURCE);
        added.set("text", words);
        added.set("help", words);
        ((ObjectNode) added.get("specify")).set("text", words);
        added.get("options").forEach(option -> ((ObjectNode) option).set("label", words));
        questions.add(added);
        var questionnaire = new YAMLMapper().treeToValue(document, Questionnaire.class);
        var partial = aMeasure().json().put("financing", "PARTIAL");
        var open = aMeasure().json().put("isOpenSource", true);

        for (var measure : List.of(partial, partial.deepCopy().put("financedBy", " "), open)) {
            assertThat(schema(questionnaire).validate(measure)).isNotEmpty();
            assertThat(errors(questionnaire, measure)).isNotEmpty();
        }
        for (var measure : List.of(
                partial.deepCopy().put("financedBy", "A"),
                open.deepCopy().put("licence", "MIT"),
                aMeasure().json().put("isOpenSource", false),
                aMeasure().json())) {
            assertThat(schema(questionnaire).validate(measure)).isEmpty();
            assertThat(errors(questionnaire, measure)).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_unknown_fields() {
        var measure = aMeasure().json().put("cost", 1);

        assertThat(schema(Validation.OF_2019).validate(measure)).isNotEmpty();
    }

    @Test
    void the_schema_refuses_unknown_members_of_an_acknowledgement() {
        var measure = aMeasure().acknowledging("suspicious-amount", "Fordi").json();
        assertThat(schema(Validation.OF_2019).validate(measure)).isEmpty();

        ((ObjectNode) measure.get("acknowledgements").get(0)).put("by", "x");
        assertThat(schema(Validation.OF_2019).validate(measure)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2019"})
    void the_schema_is_valid_itself_and_speaks_every_language(String id) {
        var questionnaire = Validation.QUESTIONNAIRES.get(id);
        var meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (var language : Language.values()) {
            var schema = QuestionnaireSchema.of(questionnaire, language);

            assertThat(meta.validate(schema)).isEmpty();
            assertThat(schema.get("$id").asText()).isEqualTo("urn:tiltaksoversikt:questionnaire:" + id + ":measure");
            assertThat(schema.get("title").asText())
                    .isEqualTo(questionnaire.title().in(language));
            assertThat(schema.get("properties").properties())
                    .extracting(property -> property.getKey())
                    .containsAll(questionnaire.fields().stream()
                            .map(AnswerField::jsonName)
                            .toList())
                    .hasSize(questionnaire.fields().size() + 3);
        }
    }
}
