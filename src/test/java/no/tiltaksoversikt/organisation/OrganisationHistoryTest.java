package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing the histories of ministries and agencies. */
@QuarkusTest
class OrganisationHistoryTest extends HttpTest {

    private static final String FOUNDED = "310075728";
    private static final String HISTORY = """
            {"shortName": "TD",
             "names": [{"validFrom": "2027-01-01", "nb": "Testdirektoratet", "nn": null, "en": "Test Agency"}],
             "affiliations": [{"validFrom": "2027-01-01", "ministry": "NFD", "skate": false}]}""";

    @Test
    void a_ministry_and_its_agency_are_founded_renamed_moved_and_ended() {
        put("/v1/ministries/TSD", """
                {"orgNumber": "310075728", "names": [{"validFrom": "2027-01-01", "nb": "Testdepartementet"}]}""").statusCode(201).body("validFrom", equalTo("2027-01-01"));
        put("/v1/agencies/" + FOUNDED, HISTORY).statusCode(201).body("shortName", equalTo("TD"));
        put("/v1/agencies/" + FOUNDED, """
                {"shortName": "TD",
                 "names": [{"validFrom": "2027-01-01", "nb": "Testdirektoratet"}, {"validFrom": "2028-01-01", "nb": "Prøvedirektoratet"}],
                 "affiliations": [{"validFrom": "2027-01-01", "ministry": "NFD"}, {"validFrom": "2028-07-01", "ministry": "TSD", "skate": true}],
                 "validTo": "2029-12-31", "succeededBy": ["974760673"]}""").statusCode(200);

        anyone().get("/v1/agencies/" + FOUNDED + "?asOf=2027-12-31").then().body("name", equalTo("Testdirektoratet"));
        anyone().get("/v1/agencies/" + FOUNDED + "?asOf=2028-07-01")
                .then()
                .body("name", equalTo("Prøvedirektoratet"))
                .body("ministry", equalTo("TSD"))
                .body("skate", equalTo(true));
        assertThat(rows("select action from audit_entry where subject = ? order by id", "agency " + FOUNDED))
                .extracting(row -> row.get(0))
                .endsWith("agency-founded", "agency-changed");
    }

    @Test
    void what_is_read_is_what_can_be_written_unless_it_has_changed() {
        var address = "/v1/agencies/974761076";
        var read = anyone().get(address + "/history").then().statusCode(200).extract();
        var tag = read.header("ETag");
        directorate()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(read.asString())
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        directorate()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"other\"")
                .body(read.asString())
                .put(address)
                .then()
                .statusCode(412);
    }

    @Test
    void a_period_that_an_edition_has_used_can_be_closed_but_not_rewritten() {
        put("/v1/agencies/991825827", """
                {"names": [{"validFrom": "2017-01-01", "nb": "Noe helt annet"}],
                 "affiliations": [{"validFrom": "2017-01-01", "ministry": "KMD", "skate": true},
                  {"validFrom": "2022-01-01", "ministry": "KDD"}, {"validFrom": "2024-01-01", "ministry": "DFD"}]}""")
                .statusCode(409)
                .body("type", equalTo(problem("organisation-period-in-use")))
                .body("errors.pointer", hasItem("/names"));
        put("/v1/agencies/991825827", """
                {"names": [{"validFrom": "2017-01-01", "nb": "Direktoratet for forvaltning og ikt (Difi)", "en": "Agency for Public Management and eGovernment (Difi)"}, {"validFrom": "2020-01-01", "nb": "Et nytt navn"}],
                 "affiliations": [{"validFrom": "2017-01-01", "ministry": "KMD", "skate": true},
                  {"validFrom": "2022-01-01", "ministry": "KDD"}, {"validFrom": "2024-01-01", "ministry": "DFD"}]}""").statusCode(200);
        anyone().get("/v1/editions/2019/measures?q=difi&size=1")
                .then()
                .body("items[0].agency.name", equalTo("Direktoratet for forvaltning og ikt (Difi)"));
    }

    /** Names are taken when the edition opens, as they will be on its day. */
    @Test
    void a_period_that_has_not_begun_is_used_too() {
        var history = """
                {"names": [{"validFrom": "2020-01-01", "nb": "Gammelt"}%s],
                 "affiliations": [{"validFrom": "2020-01-01", "ministry": "NFD"}]}""";
        var agency = "/v1/agencies/811749001";
        put(agency, history.formatted(", {\"validFrom\": \"2098-01-01\", \"nb\": \"Nytt\"}"));
        var year = newYear();
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"questionnaire\": \"2019\", \"opensOn\": \"2026-01-01\", \"deadline\": \"2098-01-15\","
                        + " \"dataAsOf\": \"2098-06-01\"}")
                .put("/v1/editions/" + year)
                .then()
                .statusCode(201);
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"items\": [{\"orgNumber\": \"811749001\"}]}")
                .put("/v1/editions/" + year + "/participants")
                .then()
                .statusCode(204);
        move(year, "OPEN");

        put(agency, history.formatted(", {\"validFrom\": \"2098-01-01\", \"nb\": \"Nyere\"}"))
                .statusCode(409);
        put(agency, history.formatted("")).statusCode(409);
        put(
                        agency,
                        history.formatted(", {\"validFrom\": \"2098-01-01\", \"nb\": \"Nytt\"},"
                                + " {\"validFrom\": \"2098-03-01\", \"nb\": \"Nyere\"}"))
                .statusCode(200);
    }

    @Test
    void a_name_has_no_control_characters() {
        put("/v1/agencies/811749001", """
                {"names": [{"validFrom": "2020-01-01", "nb": "A", "en": "A\\u0007"}],
                 "affiliations": [{"ministry": "NFD"}], "shortName": "A\\u200bB"}""")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/names/0", "/shortName")));
    }

    @Test
    void an_end_before_the_beginning_is_one_mistake() {
        put("/v1/agencies/811748404", """
                {"names": [{"validFrom": "2020-01-01", "nb": "A"}], "validTo": "2019-01-01",
                 "affiliations": [{"ministry": "NFD"}]}""").statusCode(400).body("errors.pointer", equalTo(List.of("/validTo")));
    }

    @Test
    void a_row_that_cannot_be_read_has_no_other_mistakes() {
        directorate()
                .contentType("text/csv")
                .body("orgNumber;validFrom;nameNb;skate\n971526157;01.02.2029;Nytt;\n974760673;;;kanskje\n")
                .post("/v1/organisations/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows.errors.field", equalTo(List.of(List.of("validFrom"), List.of("skate"))));
        directorate()
                .contentType("text/csv")
                .body("orgNumber;nameNb;nameNb\n971526157;A;B\n")
                .post("/v1/organisations/imports?dryRun=true")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("duplicate-field")))
                .body("errors.pointer", equalTo(List.of("/nameNb")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"names\": [], \"affiliations\": []}",
                "{\"names\": [{\"nb\": \"Uten dag\"}], \"affiliations\": [{\"ministry\": \"NFD\"}]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \"A\"}], \"affiliations\": [{\"ministry\": \"XYZ\"}]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \"A\"}], \"affiliations\": [{\"ministry\": \"KMD\"}]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \" \"}], \"affiliations\": [{\"ministry\": \"NFD\"}]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \"A\"}, {\"validFrom\": \"2026-01-01\", \"nb\": \"B\"}],"
                        + " \"affiliations\": [{\"ministry\": \"NFD\"}]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \"A\"}], \"affiliations\": [{\"ministry\": \"NFD\"}],"
                        + " \"succeededBy\": [\"974760673\"]}",
                "{\"names\": [{\"validFrom\": \"2027-01-01\", \"nb\": \"A\"}], \"affiliations\": [{\"ministry\": \"NFD\"}],"
                        + " \"validTo\": \"2026-01-01\"}",
            })
    void a_history_that_cannot_be_is_refused_with_its_place(String history) {
        put("/v1/agencies/310074969", history).statusCode(400).body("type", equalTo(problem("invalid-body")));
    }

    @Test
    void a_mistake_in_a_list_has_the_pointer_of_its_element() {
        put("/v1/agencies/310074969", """
                {"names": [{"validFrom": "2027-01-01", "nb": "A"}, {"validFrom": "2028-01-01"}],
                 "affiliations": [{"validFrom": "2027-01-01", "ministry": "NFD", "skate": false}]}""").statusCode(400).body("errors.pointer", contains("/names/1/nb"));
    }

    @Test
    void a_number_is_one_ministrys_at_a_time() {
        put("/v1/ministries/TAD", """
                {"orgNumber": "983887406", "names": [{"validFrom": "2027-01-01", "nb": "A"}]}""").statusCode(400).body("errors.pointer", hasItem("/orgNumber"));
    }

    @Test
    void a_successor_is_another_organisation_that_is_known() {
        put("/v1/agencies/310074969", """
                {"names": [{"validFrom": "2025-01-01", "nb": "A"}], "affiliations": [{"ministry": "NFD"}],
                 "validTo": "2026-01-01", "succeededBy": ["974760673", "974760673", "310074969", "810305800"]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/succeededBy/1", "/succeededBy/2", "/succeededBy/3"))
                .body(
                        "errors[2].message",
                        equalTo("Tjenesten kjenner ikke denne organisasjonen. Registrer den først."));
        put("/v1/ministries/TED", """
                {"orgNumber": "310074969", "names": [{"validFrom": "2025-01-01", "nb": "A"}],
                 "validTo": "2026-01-01", "succeededBy": ["NFD", "XYZ"]}""").statusCode(400).body("errors.pointer", contains("/succeededBy/1"));
    }

    @Test
    void an_agency_does_not_belong_to_an_agency() {
        put("/v1/agencies/811748404", """
                {"names": [{"validFrom": "2027-01-01", "nb": "A"}], "affiliations": [{"ministry": "889640782"}]}""").statusCode(400).body("errors.pointer", contains("/affiliations/0/ministry"));
    }

    @Test
    void a_ministry_does_not_end_before_its_agencies_belong_elsewhere() {
        var agency = "/v1/agencies/811748404";
        put("/v1/ministries/TFD", """
                {"orgNumber": "811748404", "names": [{"validFrom": "2027-01-01", "nb": "A"}]}""").statusCode(201);
        put(agency, """
                {"names": [{"validFrom": "2027-01-01", "nb": "A"}], "affiliations": [{"ministry": "TFD"}]}""").statusCode(201);
        var ended = """
                {"orgNumber": "811748404", "names": [{"validFrom": "2027-01-01", "nb": "A"}], "validTo": "2028-12-31"}""";
        put("/v1/ministries/TFD", ended)
                .statusCode(400)
                .body("errors.pointer", contains("/validTo"))
                .body("errors[0].message", containsString("811748404"));
        put(agency, """
                {"names": [{"validFrom": "2027-01-01", "nb": "A"}],
                 "affiliations": [{"ministry": "TFD"}, {"validFrom": "2029-01-01", "ministry": "NFD"}]}""").statusCode(200);
        put("/v1/ministries/TFD", ended).statusCode(200);
        put(agency, """
                {"names": [{"validFrom": "2027-01-01", "nb": "A"}], "affiliations": [{"ministry": "TFD"}]}""").statusCode(400).body("errors.pointer", contains("/affiliations/0/ministry"));
    }

    @Test
    void only_the_directorate_writes() {
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(HISTORY)
                .put("/v1/agencies/" + AGENCY)
                .then()
                .statusCode(403);
        anyone().contentType(ContentType.JSON)
                .body(HISTORY)
                .put("/v1/agencies/" + AGENCY)
                .then()
                .statusCode(401);
        anyone().get("/v1/agencies/999999999/history").then().statusCode(404);
        put("/v1/agencies/123456789", HISTORY).statusCode(400).body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void an_import_is_tried_reported_by_row_and_taken_whole_or_not_at_all() {
        var rows = """
                orgNumber;validFrom;nameNb;ministry;skate
                971526157;2027-01-01;Patentdirektoratet;;
                974761262;2027-01-01;;XYZ;false
                """;
        directorate()
                .contentType("text/csv")
                .body(rows)
                .post("/v1/organisations/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[1].errors[0].field", equalTo("ministry"));
        directorate()
                .contentType("text/csv")
                .body(rows)
                .post("/v1/organisations/imports")
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("organisation-import-invalid")))
                .body("report.counts.errors", equalTo(1));
        anyone().get("/v1/agencies/971526157?asOf=2027-01-01").then().body("name", equalTo("Patentstyret"));
        directorate()
                .contentType("text/csv")
                .body(rows.replace("XYZ", "JD"))
                .post("/v1/organisations/imports")
                .then()
                .statusCode(200)
                .body("counts.changed", equalTo(2));
        anyone().get("/v1/agencies/971526157?asOf=2027-01-01").then().body("name", equalTo("Patentdirektoratet"));
        anyone().get("/v1/agencies/974761262?asOf=2027-01-01").then().body("ministry", equalTo("JD"));
        agency(AGENCY)
                .contentType("text/csv")
                .body(rows)
                .post("/v1/organisations/imports")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'validFrom': '2027-01-01', 'nameNb': ' '}        | nameNb",
                "{'validFrom': '2027-01-01', 'nameNn': 'Nytt'}     | ``",
                "{'validFrom': '2027-01-01', 'ministry': 'JD'}     | ``",
                "{'validFrom': '2027-01-01', 'nameNb': 'Nytt', 'ministry': 'JD'} | ``",
            })
    void a_row_of_which_a_part_would_be_lost_is_refused(String row, String field) {
        directorate()
                .contentType(ContentType.JSON)
                .body(("{'items': [" + row.replace("{", "{'orgNumber': '971526157', ") + "]}").replace('\'', '"'))
                .post("/v1/organisations/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("rows[0].errors[0].field", equalTo(field));
    }

    private ValidatableResponse put(String address, String history) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(history)
                .put(address)
                .then();
    }
}
