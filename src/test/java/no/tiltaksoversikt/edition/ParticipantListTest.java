package no.tiltaksoversikt.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** The list of participants as a whole. */
@QuarkusTest
class ParticipantListTest extends HttpTest {

    @Test
    void the_whole_list_is_replaced_in_json_or_csv() {
        var year = openEdition(AGENCY, "971526157");
        put(year, "application/json", """
                {"items": [{"orgNumber": "974760673", "ministry": "NFD", "skate": true}, {"orgNumber": "974761076"}]}""").statusCode(204);
        invited(year).body("items.orgNumber", equalTo(List.of(AGENCY, OTHER_AGENCY)));
        invited(year).body("items[1].ministry", equalTo("FIN")).body("items[1].skate", equalTo(true));
        put(year, "text/csv", "orgNumber;ministry;skate;contactEmail;language\n974760673;NFD;false;a@example.com;nn\n")
                .statusCode(204);
        invited(year).body("items", hasSize(1)).body("items[0].language", equalTo("nn"));
        anyone().get("/v1/editions/" + year + "/response-rate").then().body("invited", equalTo(1));
    }

    @Test
    void one_that_has_answered_cannot_be_left_out() {
        var agency = respondent();
        agency.draft(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .set("measures", com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode()));
        put(agency.year(), "application/json", "{\"items\": []}")
                .statusCode(409)
                .body("type", equalTo(problem("participant-has-answered")))
                .body("organisations", hasItem(agency.orgNumber()))
                .body("detail", containsString(agency.orgNumber()));
        remove(agency.year(), agency.orgNumber()).statusCode(409);
    }

    @Test
    void one_without_an_answer_is_taken_off() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        remove(year, AGENCY).statusCode(204);
        remove(year, AGENCY).statusCode(404);
        remove(2019, OTHER_AGENCY).statusCode(409).body("type", equalTo(problem("edition-locked")));
        anyone().get("/v1/editions/" + year + "/response-rate").then().body("invited", equalTo(1));
    }

    @Test
    void an_agency_that_has_ended_is_not_invited_and_stays_if_it_was() {
        var year = newYear();
        plan(year, "2019", "2026-11-01", "2099-12-31");
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"ministry\": \"DFD\", \"skate\": false}")
                .put("/v1/editions/" + year + "/participants/915933149")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("agency-ended")));
        put(year, "application/json", "{\"items\": [{\"orgNumber\": \"974760673\"}, {\"orgNumber\": \"915933149\"}]}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/1/orgNumber")));
        put(year, "application/json", """
                {"items": [{"orgNumber": "974760673", "ministry": "XYZ"}, {"orgNumber": "915933149"},
                 {"orgNumber": "999999999"}, {"orgNumber": "974760673", "ministry": "NFD"}]}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/items/0/ministry",
                                "/items/1/orgNumber",
                                "/items/2/orgNumber",
                                "/items/3/orgNumber")));

        var agency = "{\"names\": [{\"validFrom\": \"2020-01-01\", \"nb\": \"A\"}],"
                + " \"affiliations\": [{\"ministry\": \"NFD\"}]%s}";
        history(agency.formatted("")).statusCode(anyOf(equalTo(200), equalTo(201)));
        var list = "{\"items\": [{\"orgNumber\": \"811748404\"}]}";
        put(year, "application/json", list).statusCode(204);
        history(agency.formatted(", \"validTo\": \"2026-10-01\"")).statusCode(200);
        put(year, "application/json", list).statusCode(204);
        put(year, "application/json", "{\"items\": []}").statusCode(204);
        put(year, "application/json", list).statusCode(400);
    }

    @Test
    void opening_names_participants_that_have_ended_since_they_were_invited() {
        var year = newYear();
        plan(year, "2019", "2026-11-01", "2099-12-31");
        var agency = "{\"names\": [{\"validFrom\": \"2020-01-01\", \"nb\": \"A\"}],"
                + " \"affiliations\": [{\"ministry\": \"NFD\"}]%s}";
        history(agency.formatted("")).statusCode(anyOf(equalTo(200), equalTo(201)));
        put(year, "application/json", "{\"items\": [{\"orgNumber\": \"811748404\"}, {\"orgNumber\": \"974760673\"}]}")
                .statusCode(204);
        concerns(year).body("transition.concerns", hasSize(0));
        history(agency.formatted(", \"validTo\": \"2026-10-01\"")).statusCode(200);
        concerns(year)
                .body("transition.acknowledgementRequired", equalTo(false))
                .body("transition.concerns.what", equalTo(List.of("ENDED_AGENCY")))
                .body("transition.concerns[0].agencies.orgNumber", equalTo(List.of("811748404")));
    }

    private ValidatableResponse concerns(int year) {
        return directorate()
                .contentType(ContentType.JSON)
                .body("{\"to\": \"OPEN\"}")
                .post("/v1/editions/" + year + "/transitions?dryRun=true")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history(String history) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(history)
                .put("/v1/agencies/811748404")
                .then();
    }

    private void plan(int year, String questionnaire, String opensOn, String deadline) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("questionnaire", questionnaire, "opensOn", opensOn, "deadline", deadline))
                .put("/v1/editions/" + year)
                .then()
                .statusCode(201);
    }

    @Test
    void those_of_an_earlier_edition_are_invited_with_the_ministry_of_the_day() {
        var year = newYear();
        plan(year, "2019", "2026-11-01", "2099-12-31");
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"from\": 2019}")
                .post("/v1/editions/" + year + "/participants/copies")
                .then()
                .statusCode(200)
                .body("left.orgNumber", hasItems("915933149", "986339523"))
                .body("left.find { it.orgNumber == '915933149' }.succeededBy", equalTo(List.of("983544622")));
        directorate()
                .get("/v1/editions/" + year + "/participants?ministry=DFD&size=200")
                .then()
                .body("items.name", hasItem("Digitaliseringsdirektoratet"));
    }

    @Test
    void a_list_that_cannot_be_is_refused_and_only_the_directorate_has_it() {
        var year = openEdition(AGENCY);
        put(year, "application/json", "{\"items\": [{\"orgNumber\": \"999999999\"}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/items/0/orgNumber"));
        put(year, "application/json", "{\"items\": [{\"orgNumber\": \"974760673\", \"ministry\": \"XYZ\"}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/items/0/ministry"));
        put(year, "text/csv", "orgNumber;skate\n974760673;ja\n974761076;false\n971526157;x\n")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/0/skate", "/items/2/skate")));
        put(year, "text/csv", "navn\nX\n").statusCode(400);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body("{\"items\": []}")
                .put("/v1/editions/" + year + "/participants")
                .then()
                .statusCode(403);
        put(2016, "application/json", "{\"items\": []}").statusCode(404);
    }

    @Test
    void names_are_those_of_the_day_and_stay() {
        var year = openEdition("991825827");
        directorate()
                .get("/v1/editions/" + year + "/participants/991825827")
                .then()
                .body("name", equalTo("Digitaliseringsdirektoratet"));
        assertThat(anyone().get("/v1/editions/2019/statistics?by=agency").asString())
                .contains("(Difi)");
    }

    private ValidatableResponse put(int year, String type, String list) {
        return directorate()
                .contentType(type)
                .body(list)
                .put("/v1/editions/" + year + "/participants")
                .then();
    }

    private ValidatableResponse remove(int year, String orgNumber) {
        return directorate()
                .delete("/v1/editions/" + year + "/participants/" + orgNumber)
                .then();
    }

    private ValidatableResponse invited(int year) {
        return directorate().get("/v1/editions/" + year + "/participants").then();
    }
}
