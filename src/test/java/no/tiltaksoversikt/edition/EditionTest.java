package no.tiltaksoversikt.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planning editions and reading them. */
@QuarkusTest
class EditionTest extends HttpTest {

    private static final Map<String, String> PLAN = Map.of(
            "questionnaire", "2019",
            "opensOn", "2026-05-01",
            "deadline", "2026-08-30",
            "dataAsOf", "2026-09-25",
            "publishesOn", "2026-12-20",
            "figureBasis", "ALL",
            "visibleFrom", "OPEN");

    @Test
    void a_new_edition_is_planned_and_can_be_read_by_all() {
        var year = newYear();
        var planned = put(year, PLAN).then().statusCode(201).extract().asString();

        anyone().get("/v1/editions/" + year)
                .then()
                .statusCode(200)
                .body(equalTo(planned))
                .body("year", equalTo(year))
                .body("state", equalTo("PLANNED"))
                .body("revision", equalTo(1))
                .body("hash", nullValue())
                .body("deadline", equalTo("2026-08-30"))
                .body("figureBasis", equalTo("ALL"))
                .body("visibleFrom", equalTo("OPEN"))
                .body("exemptMeasures", equalTo("0–2"))
                .body("transitions", empty())
                .body("links.questionnaire", equalTo("/v1/editions/" + year + "/questionnaire"));
    }

    @Test
    void what_the_plan_leaves_out_has_a_default_or_is_null() {
        var year = newYear();
        put(year, Map.of("questionnaire", "2018", "opensOn", "2020-01-01", "deadline", "2099-12-31"))
                .then()
                .statusCode(201);

        anyone().get("/v1/editions/" + year)
                .then()
                .body("figureBasis", equalTo("PUBLIC"))
                .body("visibleFrom", equalTo("PUBLISHED"))
                .body("dataAsOf", nullValue())
                .body("publishesOn", nullValue());
    }

    @Test
    void a_plan_can_be_changed_and_each_change_is_audited() {
        var year = newYear();
        put(year, PLAN).then().statusCode(201);

        put(year, with("deadline", "2026-09-01"))
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2026-09-01"))
                .body("state", equalTo("PLANNED"));
        anyone().get("/v1/editions/" + year).then().body("deadline", equalTo("2026-09-01"));
        assertThat(rows("select action, organisation from audit_entry where edition_year = ? order by id", year))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("edition-planned " + DIRECTORATE, "edition-changed " + DIRECTORATE);
    }

    @Test
    void only_the_questionnaire_is_final_once_the_edition_is_open() {
        var year = openEdition();

        put(year, with("questionnaire", "2018"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("edition-locked")))
                .body("state", equalTo("OPEN"))
                .body("detail", containsString("questionnaire"));
        put(year, with("deadline", "2026-09-01")).then().statusCode(200).body("questionnaire", equalTo("2019"));
    }

    @Test
    void dates_out_of_order_are_named_with_their_pointers() {
        var year = newYear();
        var plan = with("deadline", "2026-04-30");
        plan.put("publishesOn", "2026-09-24");

        put(year, plan)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/deadline", "/publishesOn"));
        anyone().get("/v1/editions/" + year).then().statusCode(404);
    }

    @Test
    void dates_on_the_same_day_are_in_order() {
        var plan = with("deadline", "2026-05-01");
        plan.put("dataAsOf", "2026-05-01");
        plan.put("publishesOn", "2026-05-01");

        put(newYear(), plan).then().statusCode(201);
    }

    @Test
    void a_questionnaire_that_the_service_does_not_have_is_refused() {
        put(newYear(), with("questionnaire", "1999"))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/questionnaire"));
    }

    @Test
    void what_a_plan_must_have_is_named_when_missing() {
        put(newYear(), Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/deadline", "/opensOn", "/questionnaire"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 2101, 0, -1})
    void years_that_cannot_be_are_not_found(int year) {
        put(year, PLAN).then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        anyone().get("/v1/editions/" + year).then().statusCode(404);
    }

    @Test
    void only_the_directorate_plans() {
        var year = newYear();
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(PLAN)
                .put("/v1/editions/" + year)
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("forbidden")));
        anyone().contentType(ContentType.JSON)
                .body(PLAN)
                .put("/v1/editions/" + year)
                .then()
                .statusCode(401);
        anyone().get("/v1/editions/" + year).then().statusCode(404);
    }

    @Tag("full")
    @Test
    void the_list_is_paged_from_the_newest_to_the_oldest() {
        plan(newYear(), "2019", "2099-12-31");
        plan(newYear(), "2019", "2099-12-31");
        var years = new ArrayList<Integer>();
        var total = anyone().get("/v1/editions?size=1").jsonPath().getInt("totalItems");
        for (var page = 0; page < total; page++) {
            var found = anyone().get("/v1/editions?size=1&page=" + page)
                    .then()
                    .statusCode(200)
                    .body("totalPages", equalTo(total))
                    .extract()
                    .jsonPath();
            years.addAll(found.getList("items.year", Integer.class));
        }
        assertThat(years).hasSize(total).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_link_header_leads_to_the_neighbouring_pages() {
        plan(newYear(), "2019", "2099-12-31");
        plan(newYear(), "2019", "2099-12-31");

        anyone().get("/v1/editions?size=1")
                .then()
                .header("Link", containsString("page=1&size=1>; rel=\"next\""))
                .header("Link", containsString("page=0&size=1>; rel=\"first\""))
                .header("Link", containsString("rel=\"last\""))
                .header("Link", not(containsString("prev")));
        anyone().get("/v1/editions?size=1&page=1")
                .then()
                .header("Link", containsString("page=0&size=1>; rel=\"prev\""));
        anyone().get("/v1/editions?size=200&page=9")
                .then()
                .statusCode(200)
                .body("items", empty())
                .header("Link", containsString("page=0&size=200>; rel=\"prev\""))
                .header("Link", not(containsString("next")));
    }

    @Test
    void an_edition_that_the_caller_has_already_is_not_sent_again() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        var tag = anyone().get("/v1/editions/" + year).header("ETag");

        anyone().header("If-None-Match", tag)
                .get("/v1/editions/" + year)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        move(year, "OPEN");
        anyone().header("If-None-Match", tag)
                .get("/v1/editions/" + year)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    private Response put(int year, Map<String, String> plan) {
        return directorate().contentType(ContentType.JSON).body(plan).put("/v1/editions/" + year);
    }

    private static Map<String, String> with(String field, String value) {
        var plan = new HashMap<>(PLAN);
        plan.put(field, value);
        return plan;
    }
}
