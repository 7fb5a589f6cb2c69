package no.tiltaksoversikt.edition;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition's way from planned to published. */
@QuarkusTest
class EditionLifeTest extends HttpTest {

    private static final List<String> LIFE = List.of("PLANNED", "OPEN", "CLOSED", "FROZEN", "PUBLISHED");

    @Test
    void an_edition_goes_through_its_life_one_step_at_a_time() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");

        for (var step : LIFE.subList(1, LIFE.size())) {
            tryMove(year, step).then().statusCode(200).body("state", equalTo(step));
            read(year).then().body("state", equalTo(step));
        }
        read(year).then().body("transitions.to", contains("OPEN", "CLOSED", "FROZEN", "PUBLISHED"));
        assertThat(rows("select subject from audit_entry where edition_year = ? and action = 'edition-moved'", year))
                .hasSize(4);
    }

    @Tag("full")
    @Test
    void every_other_move_is_refused_and_changes_nothing() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");

        for (var position = 0; position < LIFE.size(); position++) {
            var state = LIFE.get(position);
            var next = position + 1 < LIFE.size() ? LIFE.get(position + 1) : null;
            for (var target : LIFE) {
                if (!target.equals(next) && !(state.equals("CLOSED") && target.equals("OPEN"))) {
                    tryMove(year, target)
                            .then()
                            .statusCode(409)
                            .body("type", equalTo(problem("illegal-transition")))
                            .body("state", equalTo(state));
                }
            }
            read(year).then().body("state", equalTo(state)).body("transitions.size()", equalTo(position));
            if (next != null) {
                move(year, next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to\": null}",
                "{\"to\": \"HALF_OPEN\"}",
                "{\"to\": \"\"}",
                "{\"to\": 1}",
                "{\"to\": []}"
            })
    void a_move_to_no_state_is_a_bad_request(String body) {
        var year = newYear();
        plan(year, "2019", "2099-12-31");

        directorate()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/editions/" + year + "/transitions")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void only_the_directorate_moves_and_only_what_there_is() {
        var year = openEdition();
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CLOSED"))
                .post("/v1/editions/" + year + "/transitions")
                .then()
                .statusCode(403);
        read(year).then().body("state", equalTo("OPEN"));
        tryMove(newYear(), "OPEN").then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
    }

    @Test
    void the_hash_comes_with_freezing_and_is_the_manifests() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        move(year, "CLOSED");
        read(year).then().body("hash", nullValue());

        move(year, "FROZEN");

        var manifest = anyone().get("/v1/editions/" + year + "/manifest");
        read(year).then().body("hash", equalTo(manifest.path("publicHash")));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"FROZEN", "PUBLISHED"})
    void a_frozen_edition_takes_no_change_at_all(String state) {
        var year = openEdition(AGENCY);
        var agency = respondent(year, AGENCY);
        agency.submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        agency.draft(aSubmissionOf(aMeasure().named("Utkast"))).then().statusCode(200);
        move(year, "CLOSED");
        move(year, "FROZEN");
        if (state.equals("PUBLISHED")) {
            move(year, "PUBLISHED");
        }
        var before = read(year).asString();

        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("questionnaire", "2019", "opensOn", "2020-01-01", "deadline", "2099-12-31"))
                .put("/v1/editions/" + year)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("edition-locked")))
                .body("state", equalTo(state));
        for (var orgNumber : List.of(AGENCY, OTHER_AGENCY)) {
            directorate()
                    .contentType(ContentType.JSON)
                    .body(Map.of("ministry", "HOD", "skate", false))
                    .put("/v1/editions/" + year + "/participants/" + orgNumber)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(problem("edition-locked")));
        }
        for (var refused : List.of(
                agency.submit(aSubmissionOf(aMeasure().named("Nytt"))),
                agency.draft(aSubmissionOf(aMeasure().named("Nytt"))),
                agency.withdraw(),
                agency.putMeasure("A-17", aMeasure().json()),
                agency.patchMeasure("A-17", "{\"name\":\"Nytt\"}"),
                agency.removeMeasure("A-17"))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo(problem("edition-not-open")))
                    .body("state", equalTo(state));
        }
        assertThat(read(year).asString()).isEqualTo(before);
    }

    private Response read(int year) {
        return anyone().get("/v1/editions/" + year);
    }

    private Response tryMove(int year, String state) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("to", state))
                .post("/v1/editions/" + year + "/transitions");
    }
}
