package no.tiltaksoversikt.edition;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edition asks. */
@QuarkusTest
class QuestionnaireResourceTest extends HttpTest {

    private static final String SUBMIT_EXAMPLE = "/paths/~1v1~1editions~1{year}~1submissions~1{orgNumber}/put"
            + "/requestBody/content/application~1json/examples/oneMeasure/value/measures/0";

    @Test
    void the_questions_are_the_same_in_every_language_and_the_words_are_not() throws IOException {
        var year = edition("2019");
        var bokmal = questionnaire(year, "nb");
        var nynorsk = questionnaire(year, "nn");
        var english = questionnaire(year, "en");

        assertThat(bokmal.at("/questions").findValuesAsText("number"))
                .hasSizeGreaterThanOrEqualTo(22)
                .isEqualTo(nynorsk.at("/questions").findValuesAsText("number"))
                .isEqualTo(english.at("/questions").findValuesAsText("number"));
        assertThat(bokmal.at("/questions").findValuesAsText("code"))
                .isEqualTo(english.at("/questions").findValuesAsText("code"));
        assertThat(List.of(
                        bokmal.at("/questions/4/text").asText(),
                        nynorsk.at("/questions/4/text").asText(),
                        english.at("/questions/4/text").asText()))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void each_edition_has_its_own_questions() {
        anyone().get("/v1/editions/" + edition("2018") + "/questionnaire")
                .then()
                .statusCode(200)
                .body("id", equalTo("2018"))
                .body("questions.field", hasItem("mainPurpose"));
        anyone().get("/v1/editions/" + edition("2019") + "/questionnaire")
                .then()
                .body("id", equalTo("2019"))
                .body("previous", equalTo("2018"))
                .body("questions.find { it.field == 'expectedEffects' }.maxChoices", equalTo(3))
                .body("questions.find { it.field == 'phase' }.comparability", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/schema+json", "application/json", "*/*"})
    void the_schema_comes_under_both_of_its_names(String accept) {
        anyone().accept(accept)
                .get("/v1/editions/" + edition("2019") + "/questionnaire/schema")
                .then()
                .statusCode(200)
                .contentType(startsWith(accept.equals("application/json") ? accept : "application/schema+json"))
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"));
    }

    @Test
    void the_schema_takes_the_contracts_example_and_refuses_what_the_service_refuses() throws IOException {
        var schema = schema();
        var example =
                (ObjectNode) new YAMLMapper().readTree(new File("openapi.yaml")).at(SUBMIT_EXAMPLE);

        assertThat(schema.validate(example)).isEmpty();
        assertThat(schema.validate(aMeasure().json())).isEmpty();
        assertThat(schema.validate(example.deepCopy().put("phase", "FINISHED"))).isNotEmpty();
        assertThat(schema.validate(example.deepCopy().without(List.of("name")))).isNotEmpty();
        assertThat(schema.validate(example.deepCopy().without(List.of("involvedParties"))))
                .isNotEmpty();
        assertThat(schema.validate(example.deepCopy().put("publishable", false)))
                .isNotEmpty();
        assertThat(schema.validate(example.deepCopy().put("totalCost", -1))).isNotEmpty();
        assertThat(schema.validate(example.deepCopy().put("nmae", "x"))).isNotEmpty();
    }

    @Test
    void the_changes_since_an_earlier_edition_say_what_can_be_compared() {
        var earlier = edition("2018");
        var later = edition("2019");

        anyone().get("/v1/editions/" + later + "/questionnaire/changes?since=" + earlier)
                .then()
                .statusCode(200)
                .body("from", equalTo("2018"))
                .body("to", equalTo("2019"))
                .body("changes.find { it.field == 'involvesOthers' }.verdict", equalTo("BREAK"))
                .body("changes.find { it.field == 'mainPurpose' }.change", equalTo("REMOVED"))
                .body("changes.find { it.field == 'technologies' }.change", equalTo("ADDED"))
                .body("changes.find { it.field == 'phase' }.verdict", equalTo("WITH_NOTE"))
                .body("changes.find { it.field == 'phase' }.addedOptions", contains("OPERATION"));
    }

    @Test
    void nothing_has_changed_since_an_edition_with_the_same_questions() {
        var earlier = edition("2019");
        anyone().get("/v1/editions/" + edition("2019") + "/questionnaire/changes?since=" + earlier)
                .then()
                .statusCode(200)
                .body("changes.change", everyItem(equalTo("SAME")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?since=", "?since=abcd", "?since=19", "?since=2017", "?since=99999", "?since=-2018"})
    void the_edition_to_compare_with_must_exist(String query) {
        anyone().get("/v1/editions/" + edition("2019") + "/questionnaire/changes" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void an_edition_is_not_compared_with_a_later_questionnaire() {
        var later = edition("2019");
        anyone().get("/v1/editions/" + edition("2018") + "/questionnaire/changes?since=" + later)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire", "questionnaire/schema", "questionnaire/changes?since=2018", "rules"})
    void an_edition_that_does_not_exist_asks_nothing(String part) {
        anyone().get("/v1/editions/2100/" + part)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
    }

    /** Years are scarce, and these are only read. */
    private int edition(String questionnaire) {
        var known = anyone().get("/v1/editions?size=200")
                .jsonPath()
                .getList("items.findAll { it.questionnaire == '" + questionnaire + "' }.year", Integer.class);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        var year = newYear();
        plan(year, questionnaire, "2099-12-31");
        return year;
    }

    private JsonNode questionnaire(int year, String language) throws IOException {
        var body = anyone().header("Accept-Language", language)
                .get("/v1/editions/" + year + "/questionnaire")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new ObjectMapper().readTree(body);
    }

    private JsonSchema schema() {
        var schema = anyone().get("/v1/editions/" + edition("2019") + "/questionnaire/schema")
                .asString();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
