package no.tiltaksoversikt.review.correction;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.Concurrently;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The directorate's corrections of answers. */
@QuarkusTest
class CorrectionTest extends HttpTest {

    private int year;

    @BeforeEach
    void an_edition_that_has_been_answered() {
        year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        aMeasure()
                                .withReference("A")
                                .named("Alfa")
                                .with(AnswerField.TOTAL_COST, 12_500)
                                .without(AnswerField.CURRENT_YEAR_BUDGET),
                        aMeasure()
                                .withReference("X")
                                .named("Hemmelig")
                                .with(AnswerField.PUBLISHABLE, false)
                                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")))
                .then()
                .statusCode(201);
        move(year, "CLOSED");
    }

    private String measure(String reference) {
        return "/v1/measures/" + MeasureId.of(year, AGENCY, reference);
    }

    private ValidatableResponse correct(String reference, String changes) {
        return correct(directorate(), reference, changes);
    }

    private ValidatableResponse correct(RequestSpecification who, String reference, String changes) {
        return who.contentType(ContentType.JSON)
                .body("{\"changes\": " + changes + ", \"reason\": \"Oppgitt i tusen kroner.\"}")
                .post(measure(reference) + "/corrections")
                .then();
    }

    private String corrected(String changes) {
        return correct("A", changes).statusCode(201).extract().path("corrections[0].id");
    }

    private ValidatableResponse send(RequestSpecification who, String path, Object body) {
        return who.contentType(ContentType.JSON).body(body).post(path).then();
    }

    private ValidatableResponse object(RequestSpecification who, String id) {
        return send(who, "/v1/corrections/" + id + "/objection", Map.of("reason", "Nei."));
    }

    private ValidatableResponse decide(String id, String decision) {
        return send(
                directorate(), "/v1/corrections/" + id + "/decision", Map.of("decision", decision, "note", "Ja vel."));
    }

    private int sum(RequestSpecification reader, String parameters) {
        return reader.get("/v1/editions/" + year + "/statistics?by=late&metric=totalCost" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .path("cells.totalCost.sum()");
    }

    @Tag("full")
    @Test
    void a_correction_lies_over_the_agencys_own_answer() {
        correct("A", "{\"totalCost\": 12500000}")
                .statusCode(201)
                .body("corrections", hasSize(1))
                .body("corrections[0].field", equalTo("totalCost"))
                .body("corrections[0].oldValue", equalTo(12_500))
                .body("corrections[0].newValue", equalTo(12_500_000))
                .body("corrections[0].reason", equalTo("Oppgitt i tusen kroner."))
                .body("corrections[0].madeBy", equalTo(DIRECTORATE))
                .body("corrections[0].revision", equalTo(1))
                .body("corrections[0].status", equalTo("MADE"));

        assertThat(sum(anyone(), "")).isEqualTo(12_500_000);
        assertThat(sum(directorate(), "&audience=public&as=reported")).isEqualTo(12_500);
        anyone().get(measure("A")).then().body("costClass.code", equalTo("FROM_10M_TO_50M"));
        anyone().get("/v1/editions/" + year + "/measures?costClass=FROM_10M_TO_50M")
                .then()
                .body("items.reference", contains("A"));
        assertThat(anyone().get("/v1/editions/" + year + "/exports/measures.csv")
                        .asString())
                .contains(";12500000;")
                .doesNotContain(";12500;");
        respondent(year, AGENCY).read().then().body("measures[0].totalCost", equalTo(12_500));
    }

    @Test
    void only_the_directorate_sees_answers_as_reported() {
        var path = "/v1/editions/" + year + "/statistics?by=phase&as=reported";
        anyone().get(path).then().statusCode(401);
        agency(AGENCY).get(path).then().statusCode(403).body("type", equalTo(problem("forbidden")));
        directorate().get(path).then().statusCode(200).body("revision", equalTo(0));
        directorate()
                .get(path + "&revision=1")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void answers_that_depend_on_each_other_are_corrected_together_and_taken_back_together() {
        var id = correct("A", "{\"involvesOthers\": \"YES\", \"involvedParties\": \"OTHER\", \"ksDialogue\": null}")
                .statusCode(201)
                .body("corrections.field", hasItem("involvesOthers"))
                .extract()
                .<String>path("corrections[0].id");

        decide(id, "WITHDRAWN").statusCode(200).body("corrections.status.unique()", contains("WITHDRAWN"));
        assertThat(rows("select count(*) from measure where edition_year = ? and from_revision > 0", year))
                .containsExactly(java.util.List.of(0L));
        decide(id, "WITHDRAWN").statusCode(409).body("type", equalTo(problem("correction-settled")));
    }

    @Test
    void what_is_taken_back_leaves_later_corrections_in_place() {
        var first = corrected("{\"totalCost\": 20000000}");
        corrected("{\"phase\": \"CONCEPT\"}");

        decide(first, "WITHDRAWN").statusCode(200);

        directorate()
                .get(measure("A"))
                .then()
                .body("answers.find { it.field == 'totalCost' }.amount", equalTo(12_500))
                .body("answers.find { it.field == 'phase' }.codes[0].code", equalTo("CONCEPT"));
    }

    @Tag("full")
    @Test
    void the_agency_sees_the_correction_and_may_object_to_it() {
        var id = corrected("{\"totalCost\": 12500000}");
        var log = "/v1/editions/" + year + "/corrections";
        agency(AGENCY).get(log).then().statusCode(200).body("items.id", contains(id));

        object(agency(OTHER_AGENCY), id).statusCode(404).body("type", equalTo(problem("correction-not-found")));
        object(directorate(), id).statusCode(403);
        object(as(AGENCY, Scope.READ), id).statusCode(403);
        object(agency(AGENCY), id).statusCode(200).body("corrections[0].status", equalTo("OBJECTED"));
        object(agency(AGENCY), id).statusCode(409);

        directorate().get(log + "?status=objected").then().body("items.objection", contains("Nei."));
        anyone().get(log).then().body("items[0].objection", nullValue()).body("items[0].status", equalTo("OBJECTED"));
        decide(id, "UPHELD").statusCode(200).body("corrections[0].status", equalTo("UPHELD"));
        decide(id, "UPHELD").statusCode(409);
        decide(id, "WITHDRAWN").statusCode(200).body("corrections[0].status", equalTo("WITHDRAWN"));
        assertThat(sum(anyone(), "")).isEqualTo(12_500);
    }

    @Test
    void a_correction_that_nobody_has_objected_to_is_not_upheld() {
        decide(corrected("{\"totalCost\": 12500000}"), "UPHELD").statusCode(409);
    }

    @Test
    void the_public_log_has_corrections_of_public_answers_only() {
        corrected("{\"totalCost\": 12500000}");
        correct("X", "{\"totalCost\": 99000000}").statusCode(201);
        corrected("{\"publishable\": false, \"exemptionBasis\": \"Offentleglova § 13\"}");

        var log = "/v1/editions/" + year + "/corrections";
        anyone().get(log).then().body("totalItems", equalTo(0));
        directorate()
                .get(log)
                .then()
                .body("items.field", contains("totalCost", "totalCost", "publishable", "exemptionBasis"));
        agency(OTHER_AGENCY).get(log).then().body("totalItems", equalTo(0));
        anyone().get(measure("A")).then().statusCode(404);
    }

    @Tag("full")
    @Test
    void history_shows_everything_to_the_agency_and_the_directorate() {
        var id = corrected("{\"totalCost\": 12500000}");
        object(agency(AGENCY), id).statusCode(200);
        decide(id, "UPHELD").statusCode(200);
        move(year, "FROZEN");

        var history = measure("A") + "/history";
        for (var reader : java.util.List.of(agency(AGENCY), directorate())) {
            reader.get(history)
                    .then()
                    .statusCode(200)
                    .body("events.kind", contains("RECEIVED", "CORRECTED", "OBJECTED", "UPHELD", "FROZEN"));
        }
        anyone().get(history)
                .then()
                .statusCode(200)
                .body("events.kind", contains("CORRECTED", "UPHELD", "FROZEN"))
                .body("events.by", not(hasItem(AGENCY)));
        anyone().get(measure("X") + "/history").then().statusCode(404);
        agency(OTHER_AGENCY).get(measure("X") + "/history").then().statusCode(404);
    }

    @Test
    void a_correction_that_would_break_a_rule_is_refused_with_the_report() {
        correct("A", "{\"phase\": \"FINISHED\", \"totalCost\": -1}")
                .statusCode(422)
                .body("type", equalTo(problem("correction-invalid")))
                .body("report.findings.rule", contains("negative-amount", "unknown-code"));
        correct("A", "{\"name\": null}").statusCode(422).body("report.findings.rule", contains("required"));
        assertThat(rows("select count(*) from correction where edition_year = ?", year))
                .containsExactly(java.util.List.of(0L));
    }

    @Test
    void bad_requests_are_told_what_is_wrong() {
        correct("A", "{}").statusCode(400).body("errors[0].pointer", equalTo("/changes"));
        correct("A", "[]").statusCode(400);
        correct("A", "{\"contactEmail\": \"a@example.com\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changes/contactEmail"));
        correct("A", "{\"unknown\": 1}")
                .statusCode(400)
                .body("type", equalTo(problem("unknown-field")))
                .body("errors[0].pointer", equalTo("/changes/unknown"));
        correct("A", "{\"totalCost\": 12500}").statusCode(409).body("type", equalTo(problem("nothing-to-correct")));
        send(directorate(), measure("A") + "/corrections", Map.of("changes", Map.of("totalCost", 1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        correct("unknown", "{\"totalCost\": 1}").statusCode(404);
        send(directorate(), "/v1/measures/1/corrections", Map.of("changes", Map.of("totalCost", 1), "reason", "Feil"))
                .statusCode(404);
        decide("00000000-0000-8000-8000-000000000000", "UPHELD").statusCode(404);
    }

    @Test
    void others_may_not_correct() {
        correct(anyone(), "A", "{\"totalCost\": 1}").statusCode(401);
        correct(anyone(), "A", "{").statusCode(401);
        correct(agency(AGENCY), "A", "{\"totalCost\": 1}").statusCode(403);
    }

    @Test
    void a_corrected_measure_stays_in_its_lineage() throws SQLException {
        year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A")))
                .then()
                .statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // As where it has moved from another agency.
            statement.executeUpdate("update measure set lineage_id = gen_random_uuid() where edition_year = " + year);
        }
        move(year, "CLOSED");

        correct("A", "{\"totalCost\": 20000000}").statusCode(201);

        assertThat(rows("select distinct lineage_id from measure where edition_year = ?", year))
                .hasSize(1);
    }

    @Test
    void an_open_edition_is_not_corrected() {
        year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A")))
                .then()
                .statusCode(201);

        correct("A", "{\"totalCost\": 1}").statusCode(409).body("type", equalTo(problem("edition-not-closed")));
    }

    @Test
    void acts_at_once_come_one_after_the_other() throws InterruptedException, ExecutionException {
        var statuses = Concurrently.run(8, number -> correct("A", "{\"totalCost\": " + (20_000_000 + number % 2) + "}")
                .extract()
                .statusCode());

        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
        var made = rows("select old_value, new_value from correction where edition_year = ? order by number", year);
        assertThat(made).hasSizeGreaterThanOrEqualTo(1);
        IntStream.range(1, made.size()).forEach(i -> assertThat(made.get(i).get(0))
                .isEqualTo(made.get(i - 1).get(1)));
    }
}
