package no.tiltaksoversikt.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year with a questionnaire of its own, from nothing but the contract. */
@QuarkusTest
class QuestionnaireYearTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String ADDED = """
            [
              {"number": 30, "field": "aiRisk", "type": "CODE", "mandatory": true, "options": [
                {"code": "NONE", "label": {"nb": "Ingen", "nn": "Ingen", "en": "None"}},
                {"code": "HIGH_RISK", "label": {"nb": "Høy", "nn": "Høg", "en": "High"}}]},
              {"number": 31, "field": "aiSupplier", "type": "TEXT", "mandatory": false, "maxLength": 50,
                "condition": {"field": "aiRisk", "anyOf": ["HIGH_RISK"]}},
              {"number": 32, "field": "clouds", "type": "CODES", "mandatory": false, "maxChoices": 2, "options": [
                {"code": "NORDIC", "label": {"nb": "Nordisk", "nn": "Nordisk", "en": "Nordic"}},
                {"code": "OTHERS", "label": {"nb": "Andre", "nn": "Andre", "en": "Others"}, "specify": true},
                {"code": "NO_CLOUD", "label": {"nb": "Ingen", "nn": "Ingen", "en": "None"}, "exclusive": true}],
                "specify": {"field": "cloudsOther", "maxLength": 20, "text": {"nb": "Hvilke?", "nn": "Kva?", "en": "Which?"}}},
              {"number": 33, "field": "isOpenSource", "type": "BOOLEAN", "mandatory": false,
                "shortText": {"nb": "Fri programvare", "nn": "Fri programvare", "en": "Free software"}},
              {"number": 34, "field": "users", "type": "INTEGER", "mandatory": false, "askedAnew": true, "minimum": 1, "maximum": 10000000},
              {"number": 35, "field": "savings", "type": "AMOUNT", "mandatory": false, "minimum": 0, "maximum": 100000000000},
              {"number": 36, "field": "startsOn", "type": "DATE", "mandatory": false},
              {"number": 37, "field": "partners", "type": "TEXTS", "mandatory": false, "maxChoices": 3, "maxItemLength": 20},
              {"number": 38, "field": "internalNote", "type": "TEXT", "mandatory": false, "maxLength": 100, "neverPublic": true},
              {"number": 39, "field": "isSecurityGraded", "type": "BOOLEAN", "mandatory": false, "neverPublic": true}
            ]
            """;

    private static final String ANSWERS = """
            "aiRisk": "HIGH_RISK", "aiSupplier": "Firma \\\\ \\"AS\\"", "clouds": ["NORDIC", "OTHERS"], "cloudsOther": "Egen sky",
            "isOpenSource": true, "users": 5000, "savings": 2000000, "startsOn": "2030-02-28", "partners": ["KS", "NAV"],
            "internalNote": "Bare for oss"
            """;

    private static final String MEASURE = """
            {"reference": "%s", "name": "Ny tjeneste", "contactEmail": "post@example.com", "publishable": true,
             "financing": "YES", "totalCost": 12000000, "phase": "IDEA", "involvesOthers": "NO", "deliverable": "Noe",
             "expectedEffects": ["EFFICIENCY"], "beneficiaries": ["CITIZENS"], "developsShared": "NO", "reusesShared": "NO",
             "technologies": ["QUANTUM"], %s}
            """;

    private static ObjectNode text(String text) {
        return MAPPER.createObjectNode().put("nb", text).put("nn", text).put("en", text);
    }

    /** 2019's questionnaire with questions of all types and one more technology, kept under an id. */
    private ObjectNode write(String id) throws JsonProcessingException {
        var document = (ObjectNode) MAPPER.readTree(directorate()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"" + id + "\"}")
                .post("/v1/questionnaires/2019/copies")
                .then()
                .statusCode(201)
                .extract()
                .asString());
        var questions = (ArrayNode) document.get("questions");
        for (var question : questions) {
            if (question.path("field").asText().equals("technologies")) {
                var option = ((ArrayNode) question.get("options")).addObject().put("code", "QUANTUM");
                option.set("label", text("Kvante"));
                option.putObject("comparability").put("verdict", "BREAK").set("note", text("Ny"));
            }
        }
        for (var added : MAPPER.readTree(ADDED)) {
            var question = (ObjectNode) added;
            question.put("section", "reuse");
            question.set("text", text("Spørsmål om " + question.get("field").asText()));
            question.set("help", text("Hjelp"));
            question.putObject("comparability").put("verdict", "BREAK").set("note", text("Nytt"));
            questions.add(question);
        }
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/" + id)
                .then()
                .statusCode(200);
        return document;
    }

    private static String body(String reference, String answers) {
        return "{\"measures\":[" + MEASURE.formatted(reference, answers) + "]}";
    }

    @Tag("full")
    @Test
    void an_edition_asks_what_its_questionnaire_adds() throws JsonProcessingException {
        var document = write("year");
        var year = openEditionOf("year", "2099-12-31", AGENCY, OTHER_AGENCY);

        assertThat(MAPPER.readTree(anyone().get("/v1/questionnaires/year")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()))
                .isEqualTo(document);
        anyone().get("/v1/editions/" + year + "/questionnaire")
                .then()
                .statusCode(200)
                .body("questions.find { it.field == 'users' }.type", equalTo("INTEGER"))
                .body("questions.find { it.field == 'internalNote' }.neverPublic", equalTo(true))
                .body("questions.find { it.field == 'users' }.askedAnew", equalTo(true))
                .body("questions.find { it.field == 'users' }", not(hasKey("neverPublic")));
        anyone().get("/v1/editions/" + year + "/questionnaire/schema")
                .then()
                .statusCode(200)
                .body("properties.clouds.maxItems", equalTo(2));

        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(body("A", ANSWERS))
                .put(submission(year, AGENCY))
                .then()
                .statusCode(201);
        var read = MAPPER.readTree(agency(AGENCY)
                .get(submission(year, AGENCY))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(read.at("/measures/0")).isEqualTo(MAPPER.readTree(MEASURE.formatted("A", ANSWERS)));

        agency(AGENCY)
                .contentType("application/merge-patch+json")
                .body("{\"users\": 6000, \"savings\": null}")
                .patch(submission(year, AGENCY) + "/measures/A")
                .then()
                .statusCode(200);
        agency(AGENCY)
                .get(submission(year, AGENCY) + "/measures/A")
                .then()
                .statusCode(200)
                .body("users", equalTo(6000))
                .body("$", not(hasKey("savings")))
                .body("aiRisk", equalTo("HIGH_RISK"));
    }

    @Tag("full")
    @Test
    void added_answers_are_counted_listed_and_exported() throws JsonProcessingException {
        write("counted");
        var year = openEditionOf("counted", "2099-12-31", AGENCY, OTHER_AGENCY);
        submit(year, AGENCY, body("A", ANSWERS));
        submit(
                year,
                OTHER_AGENCY,
                body("B", "\"aiRisk\": \"NONE\", \"clouds\": [\"NORDIC\"], \"isOpenSource\": false"));
        var edition = "/v1/editions/" + year;

        anyone().get(edition + "/statistics?by=aiRisk,isOpenSource")
                .then()
                .statusCode(200)
                .body("answered", equalTo(2))
                .body("cells.find { it.aiRisk == 'HIGH_RISK' && it.isOpenSource == 'true' }.count", equalTo(1))
                .body("cells.find { it.aiRisk == 'NONE' && it.isOpenSource == 'true' }.count", equalTo(0));
        anyone().get(edition + "/statistics?by=clouds&where=aiRisk:HIGH_RISK&where=technologies:QUANTUM")
                .then()
                .statusCode(200)
                .body("population", equalTo(1))
                .body("cells.find { it.clouds == 'OTHERS' }.count", equalTo(1));
        anyone().get(edition + "/statistics?by=internalNote")
                .then()
                .statusCode(400)
                .body("detail", containsString("aiRisk, clouds, isOpenSource"));
        anyone().get(edition + "/variables")
                .then()
                .statusCode(200)
                .body("variables.id", hasItem("aiRisk"))
                .body("variables.find { it.id == 'isOpenSource' }.label", equalTo("Fri programvare"))
                .body("variables.id", not(hasItem("users")));
        anyone().get(edition + "/measures?where=aiRisk:NONE")
                .then()
                .statusCode(200)
                .body("items.reference", contains("B"))
                .body("facets.find { it.id == 'aiRisk' }.codes.find { it.code == 'HIGH_RISK' }.count", equalTo(1))
                .body("facets.find { it.id == 'clouds' }.codes.find { it.code == 'NORDIC' }.count", equalTo(1));
        anyone().get(edition + "/exports/measures.json")
                .then()
                .statusCode(200)
                .body("measures[0].aiSupplier", equalTo("Firma \\ \"AS\""))
                .body("measures[0].clouds", contains("NORDIC", "OTHERS"))
                .body("measures[0].isOpenSource", equalTo(true))
                .body("measures[0].users", equalTo(5000))
                .body("measures[1].users", equalTo(null))
                .body("measures[0]", not(hasKey("internalNote")));
        anyone().get(edition + "/altinn/form.zip").then().statusCode(200);
        for (var format : new String[] {"csv", "xlsx", "parquet", "ndjson"}) {
            anyone().get(edition + "/exports/measures." + format).then().statusCode(200);
        }
        anyone().get(edition + "/exports/dictionary")
                .then()
                .statusCode(200)
                .body("fields.find { it.name == 'clouds' }.categories.value", contains("NORDIC", "OTHERS", "NO_CLOUD"));
        anyone().get("/v1/measures/" + no.tiltaksoversikt.measure.MeasureId.of(year, AGENCY, "A"))
                .then()
                .statusCode(200)
                .body("answers.find { it.field == 'aiRisk' }.codes[0].label", equalTo("Høy"))
                .body("answers.find { it.field == 'startsOn' }.text", equalTo("2030-02-28"))
                .body("answers.find { it.field == 'isOpenSource' }.codes[0].label", equalTo("Ja"))
                .body("answers.field", not(hasItem("internalNote")));
        var measure = "/measures/" + no.tiltaksoversikt.measure.MeasureId.of(year, AGENCY, "A");
        assertThat(anyone().get("/nb" + measure).asString())
                .contains("<dd>5000</dd>", "<dd>2\u00a0000\u00a0000\u00a0kroner</dd>", "28. februar 2030")
                .contains("<dt>Fri programvare</dt>");
        assertThat(anyone().get("/nn" + measure).asString()).contains("<dd>5000</dd>", "28. februar 2030");
        assertThat(anyone().get("/en" + measure).asString())
                .contains("<dd>5000</dd>", "<dd>NOK\u00a02,000,000</dd>", "28 February 2030");
    }

    @Test
    void rules_name_the_added_questions_that_they_are_about() throws JsonProcessingException {
        write("ruled");
        var year = openEditionOf("ruled", "2099-12-31", AGENCY);
        var questions = "items.find { it.id == '%s' }.questions";

        anyone().get("/v1/editions/" + year + "/rules?size=200")
                .then()
                .statusCode(200)
                .body(questions.formatted("negative-amount"), contains(8, 9, 34, 35))
                .body(questions.formatted("amount-too-large"), contains(8, 9, 34, 35))
                .body(questions.formatted("suspicious-amount"), contains(8, 9, 35))
                .body(questions.formatted("other-unspecified"), contains(16, 17, 20, 32))
                .body(questions.formatted("not-relevant-exclusive"), contains(20, 32))
                .body(questions.formatted("personal-data"), hasItems(3, 31, 32, 37, 38))
                .body(questions.formatted("budget-exceeds-total"), contains(8, 9));
        anyone().get("/v1/editions/2019/rules?size=200")
                .then()
                .statusCode(200)
                .body(questions.formatted("other-unspecified"), contains(16, 17, 20))
                .body(questions.formatted("personal-data"), contains(3, 6, 14, 15, 16, 17, 20, 22));
    }

    @Test
    void what_only_another_edition_asks_is_not_asked() throws JsonProcessingException {
        put(
                "only-there",
                (ObjectNode) MAPPER.readTree(write("only-there").toString().replace("aiRisk", "soleRisk")),
                200);
        var year = newYear();
        plan(year, "only-there", "2099-12-31");
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"questionnaire\": \"only-there\", \"opensOn\": \"2020-01-01\", \"deadline\": \"2099-12-31\"}")
                .put("/v1/editions/" + year)
                .then()
                .statusCode(200);
        move(year, "OPEN");
        anyone().get("/v1/editions/2019/statistics?by=soleRisk").then().statusCode(400);
        anyone().get("/v1/editions/2019/measures?where=soleRisk:NONE").then().statusCode(400);
        directorate().get("/v1/editions/2019/statistics?by=soleRisk").then().statusCode(200);

        openEditionOf("only-there", "2099-12-31", AGENCY);
        var asked = "/v1/editions/2019/statistics?by=";
        anyone().header("Accept-Language", "nb")
                .get(asked + "phase,soleRisk&revision=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .body("population", equalTo(412))
                .body("notAsked", equalTo(412))
                .body("answered", equalTo(0))
                .body("cells", hasSize(0))
                .body("variables[1].label", equalTo("Spørsmål om soleRisk"))
                .body("variables[1].categories", hasSize(0))
                .body("notes", hasItem(endsWith("Spørsmål om soleRisk.")));
        anyone().get(asked + "phase&where=soleRisk:NONE")
                .then()
                .statusCode(200)
                .body("population", equalTo(0))
                .body("where", contains("soleRisk:NONE"))
                .body("notes", hasItem(endsWith("Spørsmål om soleRisk.")));
        anyone().get(asked + "phase&where=soleRisk:SOME").then().statusCode(400);
        anyone().get(asked + "internalNote").then().statusCode(400);
        anyone().get(asked + "unheardOf").then().statusCode(400);
        for (var format : List.of("csv", "json-stat", "xlsx")) {
            anyone().get(asked + "soleRisk&format=" + format).then().statusCode(200);
        }
        anyone().get("/v1/comparisons?editions=2018,2019&variable=soleRisk")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("BREAK"))
                .body("editions[1].notAsked", equalTo(412));
        for (var format : List.of("csv", "svg")) {
            anyone().get("/v1/comparisons?editions=2018,2019&variable=soleRisk&format=" + format)
                    .then()
                    .statusCode(200);
        }
        anyone().get("/v1/editions/2019/measures?where=soleRisk:NONE")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(0));
        anyone().get("/v1/editions/2019/measures?where=unheardOf:NONE").then().statusCode(400);
    }

    @Tag("full")
    @Test
    void what_is_never_public_in_one_edition_is_not_counted_by_the_words_of_another() throws JsonProcessingException {
        write("graded");
        var year = openEditionOf("graded", "2099-12-31", AGENCY);
        submit(year, AGENCY, body("A", ANSWERS + ", \"isSecurityGraded\": true"));
        var open = write("ungraded");
        open.get("questions").forEach(question -> ((ObjectNode) question)
                .remove(question.path("field").asText().equals("isSecurityGraded") ? "neverPublic" : "x"));
        put("ungraded", open, 200);
        openEditionOf("ungraded", "2099-12-31", AGENCY);

        var edition = "/v1/editions/" + year;
        anyone().get(edition + "/statistics?by=isSecurityGraded").then().statusCode(400);
        anyone().get(edition + "/statistics?by=phase&where=isSecurityGraded:true")
                .then()
                .statusCode(400);
        anyone().get("/v1/measures?where=isSecurityGraded:true").then().body("totalItems", equalTo(0));
        anyone().get("/v1/measures?size=200").then().statusCode(200).body("items.size()", greaterThan(0));
    }

    @Tag("full")
    @Test
    void single_added_answers_can_be_exempt() throws JsonProcessingException {
        write("exempt");
        var year = openEditionOf("exempt", "2099-12-31", AGENCY);
        submit(
                year,
                AGENCY,
                body("A", ANSWERS + ", \"exemptAnswers\": [\"aiRisk\"], \"exemptionBasis\": \"Offentleglova § 24\""));
        var edition = "/v1/editions/" + year;

        anyone().get(edition + "/statistics?by=aiRisk").then().statusCode(200).body("answered", equalTo(0));
        directorate()
                .get(edition + "/statistics?by=aiRisk")
                .then()
                .statusCode(200)
                .body("answered", equalTo(1));
        anyone().get(edition + "/exports/measures.json")
                .then()
                .statusCode(200)
                .body("measures[0].aiRisk", equalTo(null))
                .body("measures[0].aiSupplier", equalTo(null))
                .body("measures[0].clouds", contains("NORDIC", "OTHERS"));
    }

    private void submit(int year, String orgNumber, String body) {
        agency(orgNumber)
                .contentType(ContentType.JSON)
                .body(body)
                .put(submission(year, orgNumber))
                .then()
                .statusCode(201);
    }

    @Test
    void added_answers_are_checked_like_core_ones() throws JsonProcessingException {
        write("checks");
        var year = openEditionOf("checks", "2099-12-31", AGENCY);
        var wrong = """
                "aiRisk": "NONE", "aiSupplier": "Firma", "clouds": ["NO_CLOUD", "OTHERS", "FOGGY"], "isOpenSource": "ja",
                "users": 0, "savings": 1.5, "startsOn": "28.02.2030", "partners": ["1234567890123456789012"]
                """;

        anyone().contentType(ContentType.JSON)
                .body(body("A", wrong))
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(200)
                .body(
                        "findings.collect { it.rule + ' ' + it.pointer }.findAll { !it.contains('acknowledge') }",
                        contains(
                                "not-asked /measures/0/aiSupplier",
                                "unknown-code /measures/0/clouds/2",
                                "too-many-choices /measures/0/clouds",
                                "wrong-type /measures/0/isOpenSource",
                                "negative-amount /measures/0/users",
                                "wrong-type /measures/0/savings",
                                "wrong-type /measures/0/startsOn",
                                "too-long /measures/0/partners/0"));
        anyone().contentType(ContentType.JSON)
                .body(body("A", "\"isOpenSource\": true"))
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(200)
                .body("findings.collect { it.rule + ' ' + it.pointer }", contains("required /measures/0/aiRisk"));
    }

    @Test
    void what_another_questionnaire_adds_is_not_asked_and_what_none_knows_is_refused() throws JsonProcessingException {
        write("elsewhere");
        var year = openEditionOf("2019", "2099-12-31", AGENCY);

        anyone().contentType(ContentType.JSON)
                .body(body("A", "\"aiRisk\": \"NONE\""))
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(200)
                .body("findings.collect { it.rule + ' ' + it.pointer }", hasItem("not-asked /measures/0/aiRisk"));
        anyone().contentType(ContentType.JSON)
                .body(body("A", "\"nobodyKnows\": 1"))
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-field"));
    }

    @Test
    void a_wrong_questionnaire_is_refused_with_every_mistake() throws JsonProcessingException {
        var document = write("wrong");
        var questions = (ArrayNode) document.get("questions");
        ((ObjectNode) questions.get(2).get("text")).remove("nn");
        ((ObjectNode) questions.get(3)).put("colour", "red");
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/wrong")
                .then()
                .statusCode(422)
                .body("type", containsString("questionnaire-invalid"))
                .body(
                        "report.faults.collect { it.fault + ' ' + it.pointer }",
                        contains("missing /questions/2/text", "unknown-member /questions/3/colour"));
        for (var malformed : List.of("id: wrong\n  title: {nb", "id: &a wrong\ntitle: *a", "id: wrong\n---\nid: b")) {
            directorate()
                    .contentType("application/yaml")
                    .body(malformed.getBytes(StandardCharsets.UTF_8))
                    .put("/v1/questionnaires/wrong")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo(problem("malformed-yaml")))
                    .body("detail", containsString("YAML"))
                    .body("detail", matchesPattern(".* [23],.*"));
        }
        directorate()
                .contentType("text/plain")
                .body("id: wrong")
                .put("/v1/questionnaires/wrong")
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json, application/yaml."));
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/wrong")
                .then()
                .statusCode(403);
        anyone().get("/v1/questionnaires/wrong").then().statusCode(404);
        directorate().get("/v1/questionnaires/wrong").then().statusCode(200);
    }

    @Tag("full")
    @Test
    void what_is_asked_is_fixed_once_an_edition_with_it_opens_and_words_may_be_mended() throws JsonProcessingException {
        var document = write("fixed");
        openEditionOf("fixed", "2099-12-31", AGENCY);
        var mended = document.deepCopy();
        mended.set("title", text("Et bedre navn"));
        put("fixed", mended, 200);
        ((ObjectNode) mended.get("questions").get(6)).put("mandatory", false);
        put("fixed", mended, 409);
        put("2019", document, 409);
        directorate()
                .contentType("application/yaml")
                .body("id: \"yaml\"\ntitle: {nb: A, nn: A, en: A}\nsections: []\nquestions: []\n"
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/questionnaires/yaml")
                .then()
                .statusCode(422)
                .body("report.faults.fault", hasItem("core-needed"));
    }

    @Test
    void a_questionnaire_fits_the_one_before_and_the_languages_that_read_its_names() throws JsonProcessingException {
        var document = write("unfit");
        var questions = (ArrayNode) document.get("questions");
        var added = IntStream.range(0, questions.size())
                .mapToObj(place -> (ObjectNode) questions.get(place))
                .collect(Collectors.toMap(it -> it.get("field").asText(), it -> it));
        added.get("users").put("field", "class");
        added.get("savings").put("field", "aiSUPPLIER");
        added.get("startsOn").put("field", "mainpurpose");
        added.get("clouds").put("maxChoices", 4);
        ((ArrayNode) added.get("aiSupplier").at("/condition/anyOf")).add("HIGH_RISK");
        ((ObjectNode) added.get("partners").get("text")).put("nb", "A\u0001");
        ((ObjectNode) added.get("internalNote").get("text")).put("nb", "half a character");
        document.withArray("removed").addObject().put("field", "unheardOf").set("note", text("Borte"));
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString().replace("half a character", "\\ud800"))
                .put("/v1/questionnaires/unfit")
                .then()
                .statusCode(422)
                .body("report.faults.fault", hasItems("wrong-form", "reserved-field", "out-of-range"));
        ((ObjectNode) added.get("partners").get("text")).put("nb", "A\tB 🙂");
        ((ObjectNode) added.get("internalNote").get("text")).put("nb", "A");
        put("unfit", document, 422)
                .body(
                        "report.faults.collect { it.fault + ' ' + it.pointer.replaceAll('[0-9]+', '#') }",
                        containsInAnyOrder(
                                "reserved-field /questions/#/field",
                                "duplicate /questions/#/field",
                                "reserved-field /questions/#/field",
                                "out-of-range /questions/#/maxChoices",
                                "duplicate /questions/#/condition/anyOf/#",
                                "unknown-field /removed/#/field"));
    }

    @Test
    void what_is_left_out_is_said_to_be_removed_and_a_changed_condition_to_be_a_change()
            throws JsonProcessingException {
        write("first");
        var next = (ObjectNode) MAPPER.readTree(directorate()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"second\"}")
                .post("/v1/questionnaires/first/copies")
                .then()
                .statusCode(201)
                .extract()
                .asString());
        var questions = (ArrayNode) next.get("questions");
        for (var place = questions.size() - 1; place >= 0; place--) {
            var question = (ObjectNode) questions.get(place);
            if (question.get("field").asText().equals("users")) {
                questions.remove(place);
            } else if (question.get("field").asText().equals("aiSupplier")) {
                question.remove("condition");
                question.putObject("comparability").put("verdict", "COMPARABLE");
            }
        }
        put("second", next, 422)
                .body(
                        "report.faults.collect { it.fault + ' ' + it.pointer.replaceAll('[0-9]+', '#') }",
                        containsInAnyOrder("removed-needed ", "condition-changed /questions/#/condition"));
        next.withArray("removed").addObject().put("field", "users").set("note", text("Borte"));
        for (var question : questions) {
            if (question.get("field").asText().equals("aiSupplier")) {
                ((ObjectNode) question.get("comparability"))
                        .put("verdict", "WITH_NOTE")
                        .set("note", text("Alle"));
            }
        }
        put("second", next, 200);
    }

    @Tag("full")
    @Test
    void a_list_over_editions_has_the_words_of_those_that_are_selected() throws JsonProcessingException {
        var document = write("words");
        option(document, "phase", "IDEA").set("label", text("Tanke"));
        option(document, "phase", "IDEA")
                .putObject("comparability")
                .put("verdict", "WITH_NOTE")
                .set("note", text("Nytt ord"));
        put("words", document, 200);
        var year = openEditionOf("words", "2099-12-31", AGENCY);
        var label = "facets.find { it.id == 'phase' }.codes.find { it.code == 'IDEA' }.label";

        anyone().get("/v1/measures?lang=nb&size=1&edition=" + year).then().body(label, equalTo("Tanke"));
        anyone().get("/v1/measures?lang=nb&size=1&edition=2019").then().body(label, equalTo("Idé"));
    }

    private static ObjectNode option(ObjectNode document, String field, String code) {
        for (var question : document.get("questions")) {
            for (var option : question.path("options")) {
                if (question.get("field").asText().equals(field)
                        && option.get("code").asText().equals(code)) {
                    return (ObjectNode) option;
                }
            }
        }
        throw new AssertionError(field + ":" + code);
    }

    private static void countWith(ObjectNode option, String code, String label) {
        option.putObject("countedWith")
                .put("code", code)
                .<ObjectNode>set("label", text(label))
                .set("note", text("Note: " + label));
    }

    /** A questionnaire with a phase PILOT before implementation. */
    private ObjectNode writeWithPilot(String id) throws JsonProcessingException {
        var document = write(id);
        for (var question : document.get("questions")) {
            if (question.get("field").asText().equals("phase")) {
                var options = (ArrayNode) question.get("options");
                var pilot = options.insertObject(3).put("code", "PILOT");
                pilot.set("label", text("Pilot"));
                pilot.putObject("comparability").put("verdict", "WITH_NOTE").set("note", text("Ny"));
            }
        }
        return document;
    }

    @Tag("full")
    @Test
    void several_options_can_be_counted_with_one() throws JsonProcessingException {
        var document = writeWithPilot("pilot");
        countWith(option(document, "phase", "PILOT"), "IMPLEMENTATION", "Gjennomføring, medregnet pilot");
        put("pilot", document, 200);
        var year = openEditionOf("pilot", "2099-12-31", AGENCY);
        var phases = List.of("IDEA", "PILOT", "PILOT", "IMPLEMENTATION", "OPERATION", "PILOT");
        submit(
                year,
                AGENCY,
                IntStream.range(0, phases.size())
                        .mapToObj(place -> MEASURE.formatted("M-" + place, "\"aiRisk\": \"NONE\"")
                                .replace("Ny tjeneste", "Tjeneste " + place)
                                .replace("\"IDEA\"", "\"" + phases.get(place) + "\""))
                        .collect(Collectors.joining(",", "{\"measures\":[", "]}")));

        anyone().get("/v1/editions/" + year + "/figures/6?lang=nb")
                .then()
                .body("cells.phase", contains("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION"))
                .body("cells.count", contains(1, 0, 0, 5))
                .body(
                        "variables[0].categories[3].label",
                        equalTo("Gjennomføring, medregnet pilot; Gjennomføring, medregnet drift"));
        anyone().get("/v1/editions/" + year + "/statistics?by=phase")
                .then()
                .body("cells.count", contains(1, 0, 0, 3, 1, 1));
        anyone().get("/v1/comparisons?variable=phase&lang=nb&editions=2019," + year)
                .then()
                .body(
                        "variable.categories.code",
                        contains("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION", "OPERATION"))
                .body("cells.findAll { it.edition == " + year + " }.count", contains(1, 0, 0, 4, 1))
                .body("notes", hasItem(year + ": Note: Gjennomføring, medregnet pilot"));
        anyone().get("/v1/comparisons?variable=phase&lang=nb&editions=2018,2019," + year)
                .then()
                .body("variable.categories.code", contains("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION"))
                .body("cells.findAll { it.edition == " + year + " }.count", contains(1, 0, 0, 5))
                .body("cells.findAll { it.edition == 2018 }.count.sum()", greaterThan(300));
        anyone().get("/v1/comparisons?variable=financing&where=phase:PILOT&editions=2018,2019," + year)
                .then()
                .body("where", contains("phase:PILOT|IMPLEMENTATION|OPERATION"))
                .body("verdict", not(equalTo("BREAK")))
                .body("cells.findAll { it.edition == " + year + " }.count.sum()", equalTo(5));
    }

    @Test
    void an_option_is_counted_with_one_that_has_a_category_of_its_own() throws JsonProcessingException {
        var document = writeWithPilot("circle");
        countWith(option(document, "phase", "PILOT"), "OPERATION", "A");
        countWith(option(document, "phase", "IDEA"), "IDEA", "B");
        countWith(option(document, "clouds", "NORDIC"), "OTHERS", "C");
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/circle")
                .then()
                .statusCode(422)
                .body(
                        "report.faults.collect { it.fault + ' ' + it.pointer.replaceAll('[0-9]+', '#') }",
                        containsInAnyOrder(
                                "counted-with-other /questions/#/options/#/countedWith/code",
                                "counted-with-other /questions/#/options/#/countedWith/code",
                                "not-of-type /questions/#/options/#/countedWith"));
    }

    private static final String FIGURES = """
            [
              {"id": "11", "title": {"nb": "KI-risiko per departement", "nn": "KI-risiko per departement", "en": "AI risk by ministry"},
                "by": ["ministry", "aiRisk"], "where": ["technologies:QUANTUM"],
                "remarks": [{"nb": "Spurt for første gang.", "nn": "Spurt for første gong.", "en": "Asked for the first time."}]},
              {"id": "sky", "title": {"nb": "Sky", "nn": "Sky", "en": "Cloud"}, "populations": [
                {"code": "nordic-open", "label": {"nb": "Nordisk og åpen", "nn": "Nordisk og open", "en": "Nordic and open"},
                  "where": ["clouds:NORDIC", "isOpenSource:true"], "base": []},
                {"code": "nordic-harmless", "label": {"nb": "Nordisk uten risiko", "nn": "Nordisk utan risiko", "en": "Nordic without risk"},
                  "where": ["clouds:NORDIC"], "base": ["aiRisk:NONE"]}]},
              {"id": "cost", "title": {"nb": "Kostnad", "nn": "Kostnad", "en": "Cost"}, "by": ["phase"], "metric": "totalCost"}
            ]
            """;

    @Tag("full")
    @Test
    void figures_are_the_questionnaires_and_may_be_mended_until_the_edition_is_frozen() throws JsonProcessingException {
        var document = write("figures");
        document.set("figures", MAPPER.readTree(FIGURES));
        var population = (ObjectNode) document.at("/figures/1/populations/0");
        population.put("of", "MINISTRIES");
        put("figures", document, 422).body("report.faults.pointer", contains("/figures/1/populations/0/where"));
        population.remove("of");
        for (var question : document.get("questions")) {
            if (question.get("field").asText().equals("aiRisk")) {
                ((ObjectNode) question).set("text", text("Er KI farlig?"));
            }
        }
        put("figures", document, 200);
        var year = openEditionOf("figures", "2099-12-31", AGENCY, OTHER_AGENCY);
        submit(year, AGENCY, body("A", ANSWERS));
        submit(year, OTHER_AGENCY, body("B", "\"aiRisk\": \"NONE\"").replace("\"QUANTUM\"", "\"AI\""));
        var figures = "/v1/editions/" + year + "/figures";

        anyone().get(figures + "?size=50")
                .then()
                .body(
                        "items.id",
                        contains(
                                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "sky", "cost", "key-numbers"));
        anyone().header("Accept-Language", "en")
                .get(figures + "/11")
                .then()
                .statusCode(200)
                .body("title", equalTo("AI risk by ministry"))
                .body("population", equalTo(1))
                .body("cells.find { it.aiRisk == 'HIGH_RISK' }.count", equalTo(1))
                .body("notes", hasItem("Asked for the first time."));
        anyone().get(figures + "/sky")
                .then()
                .body("cells.count", contains(1, 0))
                .body("cells.base", contains(2, 1));
        for (var format : List.of("svg", "png", "csv", "json-stat", "xlsx")) {
            anyone().get(figures + "/11?format=" + format).then().statusCode(200);
        }
        anyone().get(figures + "/cost")
                .then()
                .body("metric", equalTo("totalCost"))
                .body("cells.find { it.phase == 'IDEA' }.totalCost", equalTo(24_000_000));
        assertThat(anyone().get(figures + "/cost?format=svg&lang=nb&width=280").asString())
                .contains("24 000 000 kr", ">20 000 000</text>", "Sum totale kostnadsrammer (kroner)");
        assertThat(anyone().get("/nb/" + year + "/figures/cost").asString())
                .contains(">Antall</th>", ">Prosent</th>", ">Sum av totale kostnadsrammer (kroner)</th>")
                .contains("<td>24\u00a0000\u00a0000</td>");
        assertThat(anyone().get("/nb/" + year + "/table?rows=phase&columns=aiRisk&metric=totalCost")
                        .asString())
                .contains("<td>1 (50\u00a0%), 12\u00a0000\u00a0000\u00a0kr</td>");
        assertThat(anyone().get(figures + "/11?format=svg&lang=nn").asString())
                .contains("KI-risiko per departement " + year, "Spurt for første gong.", ">Er KI farlig?</text>");
        var asked = "/v1/editions/" + year + "/statistics?by=phase&where=aiRisk:NONE&lang=";
        anyone().get("/v1/editions/" + year + "/statistics?by=aiRisk&lang=en")
                .then()
                .body("title", equalTo("Digitalisation measures " + year + " by “Er KI farlig?”"));
        anyone().get(asked + "nn").then().body("title", endsWith("(«Er KI farlig?»: Ingen)"));
        anyone().get("/v1/editions/2019/statistics?by=aiRisk&lang=nb")
                .then()
                .body("title", equalTo("Digitaliseringstiltak 2019 etter «Er KI farlig?»"))
                .body("notes", hasItem(endsWith("fordeles på det: «Er KI farlig?»")));
        anyone().get("/v1/editions/2019/figures/11").then().statusCode(404);
        anyone().get("/v1/editions/" + year + "/report?lang=nn")
                .then()
                .statusCode(200)
                .body("chapters.find { it.id == 'more-figures' }.blocks.figure.id", contains("11", "sky", "cost"));
        assertThat(anyone().get("/nb/" + year).asString()).contains("KI-risiko per departement");
        anyone().get("/nb/" + year + "/figures/11").then().statusCode(200);

        ((ObjectNode) document.at("/figures/0/title")).put("nb", "Risiko");
        ((ArrayNode) document.get("figures")).remove(1);
        for (var question : document.get("questions")) {
            if (question.get("field").asText().equals("aiRisk")) {
                ((ObjectNode) question).set("shortText", text("KI-risiko"));
            }
        }
        var terms = document.putObject("terms");
        for (var term : List.of("involve", "involves", "involved")) {
            terms.set(term, text(term));
        }
        put("figures", document, 200);
        anyone().get("/v1/editions/" + year + "/statistics?by=aiRisk&lang=nb")
                .then()
                .body("title", equalTo("Digitaliseringstiltak " + year + " etter KI-risiko"));
        anyone().get(figures + "/11").then().body("title", equalTo("Risiko"));
        anyone().get(figures + "/sky").then().statusCode(404);
        move(year, "CLOSED");
        move(year, "FROZEN");
        ((ArrayNode) document.get("figures")).removeAll();
        put("figures", document, 409);
        anyone().get(figures + "/11?revision=1").then().statusCode(200);
        anyone().get("/v1/editions/" + year + "/manifest/questionnaire")
                .then()
                .body("figures.id", contains("11", "cost"));
        directorate()
                .get("/v1/editions/" + year + "/manifest/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void what_is_wrong_with_a_figure_is_said_with_its_place() throws JsonProcessingException {
        var document = write("wrong-figures");
        document.set("figures", MAPPER.readTree("""
                [
                  {"id": "10", "title": {"nb": "A", "nn": "A", "en": "A"}, "by": ["phase"]},
                  {"id": "11", "title": {"nb": "A", "nn": "A", "en": "A"}, "by": ["aiSupplier", "isSecurityGraded"]},
                  {"id": "12", "title": {"nb": "A", "nn": "A", "en": "A"}, "by": ["phase", "phase"], "besideEarlier": true},
                  {"id": "13", "title": {"nb": "A", "nn": "A", "en": "A"}},
                  {"id": "14", "title": {"nb": "A", "nn": "A", "en": "A"}, "by": ["mainPurpose"],
                    "where": ["clouds:LOCAL", "ministry:NFD|XYZ", "agency:999999999"]},
                  {"id": "15", "title": {"nb": "A", "nn": "A", "en": "A"},
                    "populations": [{"code": "a", "label": {"nb": "A", "nn": "A", "en": "A"}, "not": ["costClass:CHEAP"]}]}
                ]
                """));
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/wrong-figures")
                .then()
                .statusCode(422)
                .body(
                        "report.faults.pointer",
                        containsInAnyOrder(
                                "/figures/0/id",
                                "/figures/1/by/0",
                                "/figures/1/by/1",
                                "/figures/2/by/1",
                                "/figures/2/besideEarlier",
                                "/figures/3",
                                "/figures/4/by/0",
                                "/figures/4/where/0",
                                "/figures/4/where/1",
                                "/figures/4/where/2",
                                "/figures/5/populations/0/not/0"));
        ((ObjectNode) document.at("/figures/0/title")).remove("nn");
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/wrong-figures")
                .then()
                .statusCode(422)
                .body("report.faults.pointer", hasItems("/figures/0/title", "/figures/0/id", "/figures/3"));
    }

    @Tag("full")
    @Test
    void a_stale_change_is_refused_and_a_draft_that_nothing_rests_on_goes() throws JsonProcessingException {
        var address = "/v1/questionnaires/going";
        var document = write("going");
        var tag = directorate().get(address).then().statusCode(200).extract().header("ETag");
        anyone().get(address).then().statusCode(404);
        document.set("title", text("Ny tittel"));
        var changed = as(tag).body(document.toString().replace("QUANTUM", "UNHEARD_OF"))
                .put(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(tag);
        // A draft's options are as secret as the draft.
        for (var list : List.of("editions/2019/statistics?by=phase&where=technologies:", "measures?technologies=")) {
            anyone().get("/v1/" + list + "UNHEARD_OF")
                    .then()
                    .statusCode(400)
                    .body(not(containsString("UNHEARD_OF, ")))
                    .body(not(containsString(", UNHEARD_OF")));
        }
        as(tag).body(document.toString())
                .put(address)
                .then()
                .statusCode(412)
                .body("type", equalTo(problem("precondition-failed")));
        directorate()
                .get("/v1/questionnaires")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("going"))
                .body("items.find { it.id == 'going' }.state", equalTo("DRAFT"))
                .body("items.find { it.id == '2019' }.state", equalTo("SHIPPED"));
        anyone().get("/v1/questionnaires")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem("going")))
                .body("items.find { it.id == '2019' }.editions", hasItem(2019));

        plan(newYear(), "going", "2099-12-31");
        directorate().delete(address).then().statusCode(409).body("type", equalTo(problem("questionnaire-in-use")));
        directorate().delete("/v1/questionnaires/2019").then().statusCode(409);
        directorate().delete("/v1/questionnaires/none").then().statusCode(404);
        agency(AGENCY).delete(address).then().statusCode(403);

        write("gone");
        as(tag).delete("/v1/questionnaires/gone").then().statusCode(412);
        directorate().delete("/v1/questionnaires/gone").then().statusCode(204);
        directorate().get("/v1/questionnaires/gone").then().statusCode(404);
        assertThat(rows("select action from audit_entry where subject = 'questionnaire gone'"))
                .contains(List.of("questionnaire-deleted"));
    }

    /** The directorate, which has seen something. */
    private RequestSpecification as(String tag) {
        return directorate().contentType(ContentType.JSON).header("If-Match", tag);
    }

    @Tag("full")
    @Test
    void the_pages_filter_by_added_questions() throws JsonProcessingException {
        write("page");
        var year = openEditionOf("page", "2099-12-31", AGENCY, OTHER_AGENCY);
        submit(year, AGENCY, body("A", ANSWERS).replace("Ny tjeneste", "Tiltaket med risiko"));
        submit(year, OTHER_AGENCY, body("B", "\"aiRisk\": \"NONE\"").replace("Ny tjeneste", "Tiltaket uten"));
        var page = "/nb/" + year + "/measures";

        openEditionOf("2019", "2099-12-31", AGENCY);
        assertThat(anyone().get("/nb/compare?variable=aiRisk&editions=2019&editions=" + year)
                        .asString())
                .contains("<option value=\"aiRisk\" selected>Spørsmål om aiRisk");

        assertThat(anyone().get(page).asString())
                .contains("Tiltaket med risiko", "Tiltaket uten", "<option value=\"aiRisk:HIGH_RISK\">Høy (1)");
        assertThat(anyone().urlEncodingEnabled(false)
                        .get(page + "?where=&where=aiRisk:HIGH_RISK&phase=IDEA")
                        .asString())
                .contains("Tiltaket med risiko", "<option value=\"aiRisk:HIGH_RISK\" selected>", "href=\"?phase=IDEA\"")
                .doesNotContain("Tiltaket uten");
    }

    @Tag("full")
    @Test
    void added_texts_that_may_be_public_are_searched() throws JsonProcessingException {
        write("searched");
        var year = openEditionOf("searched", "2099-12-31", AGENCY, OTHER_AGENCY);
        submit(year, AGENCY, body("A", ANSWERS.replace("Bare for oss", "Stillhet")));
        submit(
                year,
                OTHER_AGENCY,
                body(
                        "B",
                        ANSWERS.replace("KS", "Sametinget")
                                + ", \"exemptionBasis\": \"Offentleglova § 24\", \"exemptAnswers\": [\"partners\"]"));
        var measures = "/v1/editions/" + year + "/measures?q=";

        for (var word : List.of("firma", "egen+sky")) {
            anyone().get(measures + word).then().body("items.reference", containsInAnyOrder("A", "B"));
        }
        anyone().get(measures + "KS").then().body("items.reference", contains("A"));
        anyone().get(measures + "sametinget").then().body("totalItems", equalTo(0));
        directorate().get(measures + "sametinget").then().body("items.reference", contains("B"));
        directorate().get(measures + "stillhet").then().body("totalItems", equalTo(0));
    }

    @Tag("full")
    @Test
    void limits_that_the_law_changes_are_the_questionnaires() throws JsonProcessingException {
        var document = write("limits");
        var limits = (ObjectNode) document.get("limits");
        limits.remove("suspiciousAmount");
        var quality = limits.withObject("/externalQualityAssurance").put("above", 11_000_000);
        quality.putObject("source").put("url", "https://lovdata.no/lov").set("title", text("Ny prosjektmodell"));
        limits.withObject("/coFinancing").put("from", 20_000_000).put("to", 10_000_000);
        directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/limits")
                .then()
                .statusCode(422)
                .body("report.faults.pointer", contains("/limits/coFinancing/from"));
        limits.remove("coFinancing");
        put("limits", document, 200);
        var year = openEditionOf("limits", "2099-12-31", AGENCY);

        anyone().get("/v1/editions/" + year + "/rules?size=200")
                .then()
                .body("items.id", not(hasItem("suspicious-amount")))
                .body("items.id", not(hasItem("co-financing-candidate")))
                .body("items.find { it.id == 'external-quality-assurance' }.when", containsString("11 000 000"))
                .body(
                        "items.find { it.id == 'external-quality-assurance' }.source.url",
                        equalTo("https://lovdata.no/lov"));
        anyone().get("/v1/editions/2019/rules?size=200")
                .then()
                .body("items.find { it.id == 'external-quality-assurance' }.when", containsString("300 000 000"))
                .body("items.find { it.id == 'suspicious-amount' }.when", containsString("10 000"));
        anyone().contentType(ContentType.JSON)
                .body(body("A", "\"aiRisk\": \"NONE\", \"currentYearBudget\": 12"))
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(200)
                .body("findings.rule", contains("external-quality-assurance"))
                .body("findings[0].message", containsString("11 000 000"))
                .body("findings[0].source.title", equalTo("Ny prosjektmodell"));
    }

    @Tag("full")
    @Test
    void amounts_that_are_added_are_looked_over_like_core_ones() throws JsonProcessingException {
        write("before");
        var document = write("after");
        document.put("previous", "before");
        for (var question : document.get("questions")) {
            if (question.path("field").asText().equals("savings")) {
                ((ObjectNode) question).putObject("comparability").put("verdict", "COMPARABLE");
            }
        }
        put("after", document, 200);
        var later = newYear();
        plan(later, "after", "2099-12-31");
        invite(later, AGENCY, "NFD", false);
        var earlier = openEditionOf("before", "2099-12-31", AGENCY);
        submit(earlier, AGENCY, body("A", "\"aiRisk\": \"NONE\", \"savings\": 2000000"));
        move(earlier, "CLOSED");
        move(later, "OPEN");
        var savings = List.of(20_000_000, 19_000_000, 21_000_000, 18_000_000, 22_000_000, 23_000_000, 2_000_000_000);
        submit(
                later,
                AGENCY,
                IntStream.range(0, savings.size())
                        .mapToObj(i -> MEASURE.formatted(
                                        (char) ('A' + i), "\"aiRisk\": \"NONE\", \"savings\": " + savings.get(i))
                                .replace("Ny tjeneste", "Tjeneste " + i)
                                .replace("IDEA", "CONCEPT"))
                        .collect(Collectors.joining(",", "{\"measures\":[", "]}")));

        directorate()
                .get("/v1/editions/" + later + "/findings?lang=nb")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.answers.field.contains('savings') }.rule",
                        hasItems("cost-changed", "amount-outlier"))
                .body("items.findAll { it.rule == 'cost-changed' }.reference", contains("A"))
                .body("items.find { it.rule == 'cost-changed' }.ratio", equalTo(10))
                .body("items.find { it.rule == 'cost-changed' }.what", startsWith("«Spørsmål om savings» er 20"))
                .body("items.findAll { it.rule == 'amount-outlier' }.reference", hasItem("G"));
    }

    private ValidatableResponse put(String id, ObjectNode document, int status) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put("/v1/questionnaires/" + id)
                .then()
                .statusCode(status);
    }
}
