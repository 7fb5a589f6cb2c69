package no.tiltaksoversikt.statistics.table;

import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatisticsResourceTest extends HttpTest {

    @Test
    void a_cross_tab_says_what_its_numbers_are_of() {
        var body = anyone().get("/v1/editions/2019/statistics?by=costClass")
                .then()
                .statusCode(200)
                .body("by", equalTo(List.of("costClass")))
                .body("population", equalTo(412))
                .body("notAsked", equalTo(0))
                .body("baseRule", equalTo("answered"))
                .body("cells", hasSize(4))
                .body("notes", hasItem(containsString("unntatt offentlighet, er ikke talt med")))
                .extract()
                .jsonPath();

        assertThat(body.getInt("answered") + body.getInt("notAnswered")).isEqualTo(412);
        assertThat(body.getInt("base")).isEqualTo(body.getInt("answered")).isLessThan(412);
        assertThat(body.getInt("cells.count.sum()")).isEqualTo(body.getInt("answered"));
    }

    @Test
    void texts_come_in_the_language_asked_for() {
        anyone().header("Accept-Language", "nn")
                .get("/v1/editions/2019/statistics?by=crossCutting")
                .then()
                .statusCode(200)
                .body("variables[0].label", equalTo("Tverrgåande samarbeid"))
                .body("variables[0].categories.code", equalTo(List.of("true", "false")));
    }

    @Test
    void criteria_repeat_for_and_with_codes_as_alternatives() {
        anyone().get("/v1/editions/2019/statistics?by=phase&where=phase:PLANNING|IMPLEMENTATION&where=municipal:true")
                .then()
                .statusCode(200)
                .body("where", equalTo(List.of("phase:PLANNING|IMPLEMENTATION", "municipal:true")))
                .body("cells.find { it.phase == 'IDEA' }.count", equalTo(0));
    }

    @Test
    void sums_come_with_the_number_of_measures_that_state_the_amount() {
        anyone().get("/v1/editions/2019/statistics?by=financing&metric=currentYearBudget")
                .then()
                .statusCode(200)
                .body("metric", equalTo("currentYearBudget"))
                .body("cells[0].keySet()", hasItem("stated"))
                .body("cells[0].keySet()", hasItem("currentYearBudget"));
    }

    @Test
    void what_an_edition_does_not_ask_is_not_asked_of_anybody() {
        anyone().get("/v1/editions/2018/statistics?by=innovation,phase&base=all")
                .then()
                .statusCode(200)
                .body("answered", equalTo(0))
                .body("notAnswered", equalTo(0))
                .body("notAsked > 0", equalTo(true))
                .body("cells", empty())
                .body("variables[0].categories", empty())
                .body("variables[1].categories", not(empty()));
        anyone().get("/v1/editions/2018/statistics?by=phase&where=innovation:HIGH")
                .then()
                .statusCode(200)
                .body("population", equalTo(0))
                .body("notes", hasItem(containsString("Grad av innovasjon")));
        anyone().get("/v1/editions/2018/statistics?by=phase&where=phase:OPERATION")
                .then()
                .statusCode(200)
                .body("population", equalTo(0))
                .body("notes", hasItem(containsString("har ikke dette svaralternativet")))
                .body("notes", hasItem(containsString(": phase:OPERATION.")));
        anyone().get("/v1/editions/2019/statistics?by=phase&where=phase:OPERATION&where=costClass:OVER_100M")
                .then()
                .statusCode(200)
                .body("notes", not(hasItem(containsString("svaralternativet"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "base=all; by",
                "by=; by",
                "by=stage; by",
                "by=phase,phase; by",
                "by=phase,late,skate,agency; by",
                "by=phase&where=phase; where",
                "by=phase&where=stage:IDEA; where",
                "by=phase&where=phase:START; where",
                "by=phase&where=ministry:XYZ; where",
                "by=phase&where=agency:123456789; where",
                "by=phase&base=some; base",
                "by=phase&metric=sum; metric",
                "by=phase&audience=directorate; audience"
            })
    void a_parameter_that_makes_no_sense_is_named(String query, String name) {
        anyone().get("/v1/editions/2019/statistics?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:tiltaksoversikt:invalid-parameter"))
                .body("detail", containsString(" " + name + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics?by=phase", "response-rate", "figures", "figures/1"})
    void an_unknown_edition_is_not_found(String path) {
        anyone().get("/v1/editions/2017/" + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:tiltaksoversikt:edition-not-found"));
    }

    @Test
    void the_directorate_counts_exempt_measures_unless_it_asks_for_what_the_public_sees() {
        var path = "/v1/editions/2019/statistics?by=phase";

        var forDirectorate =
                directorate().get(path).then().statusCode(200).extract().jsonPath();
        var forPublic = anyone().get(path).then().statusCode(200).extract().asString();
        var asPublic = directorate()
                .get(path + "&audience=public")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(forDirectorate.getInt("population")).isEqualTo(432);
        assertThat(asPublic).isEqualTo(forPublic);
        assertThat(agency(AGENCY).get(path).then().extract().asString()).isEqualTo(forPublic);
    }

    @Test
    void exempt_measures_change_no_byte_of_what_the_public_reads() {
        var year = openEdition(AGENCY);
        submit(year, List.of(measure("P-1", true, "IDEA")));
        var before = read(year);

        submit(
                year,
                List.of(
                        measure("P-1", true, "IDEA"),
                        measure("E-1", false, "PLANNING"),
                        measure("E-2", false, "CONCEPT")));

        assertThat(read(year)).isEqualTo(before);
        directorate()
                .get("/v1/editions/" + year + "/statistics?by=phase")
                .then()
                .body("population", equalTo(3));
    }

    @Test
    void a_submission_shows_in_the_next_read() {
        var year = openEdition(AGENCY);
        invite(year, OTHER_AGENCY, "FIN", true);
        anyone().get("/v1/editions/" + year + "/statistics?by=agency")
                .then()
                .body("cells.count", equalTo(List.of(0, 0)))
                .body("cells[0].percent", equalTo(null));

        submit(year, List.of(measure("A", true, "IDEA"), measure("B", true, "PLANNING")));

        anyone().get("/v1/editions/" + year + "/statistics?by=agency")
                .then()
                .body("cells.count", equalTo(List.of(2, 0)))
                .body("cells[0].percent", equalTo(100));
        anyone().get("/v1/editions/" + year + "/response-rate")
                .then()
                .statusCode(200)
                .body("findAll { it.key != 'byMinistry' && it.key != 'skate' }", equalTo(counts(2, 1, 50, 1, 0)));
    }

    @Test
    void the_response_rate_is_told_by_ministry_and_of_skate() {
        var year = openEditionOf("2019", "2020-02-01", AGENCY);
        invite(year, OTHER_AGENCY, "FIN", true);
        invite(year, "889640782", "NFD", false);
        respondent(year, AGENCY)
                .submit(aSubmissionOf().put("nothingToReport", true))
                .then()
                .statusCode(201);

        var rate = anyone().get("/v1/editions/" + year + "/response-rate").jsonPath();

        assertThat(rate.getList("byMinistry.ministry")).isEqualTo(List.of("FIN", "NFD"));
        assertThat(rate.getMap("byMinistry[0]")).containsAllEntriesOf(counts(1, 0, 0, 0, 0));
        assertThat(rate.getMap("byMinistry[1]")).containsAllEntriesOf(counts(2, 1, 50, 0, 1));
        assertThat(rate.getMap("skate")).isEqualTo(counts(2, 1, 50, 0, 1));
    }

    private static Map<String, Object> counts(int invited, int responded, int percent, int onTime, int late) {
        return Map.of("invited", invited, "responded", responded, "percent", percent, "onTime", onTime, "late", late);
    }

    @Test
    void an_edition_without_participants_has_no_agencies_to_count_by() {
        var year = openEdition();

        anyone().get("/v1/editions/" + year + "/statistics?by=agency,ministry")
                .then()
                .statusCode(200)
                .body("cells", empty());
        anyone().get("/v1/editions/" + year + "/response-rate")
                .then()
                .body("percent", equalTo(null))
                .body("byMinistry", empty())
                .body("skate.percent", equalTo(null));
    }

    private List<String> read(int year) {
        return List.of(
                        "statistics?by=phase",
                        "statistics?by=phase&metric=totalCost&base=all",
                        "figures",
                        "response-rate")
                .stream()
                .map(path -> anyone().get("/v1/editions/" + year + "/" + path))
                .map(response -> response.then().statusCode(200).extract().response())
                .map(response -> response.getHeader("ETag") + response.asString())
                .toList();
    }

    private void submit(int year, List<Map<String, Object>> measures) {
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("measures", measures))
                .put(submission(year, AGENCY))
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static Map<String, Object> measure(String reference, boolean publishable, String phase) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("reference", reference);
        answers.put("name", "Tiltak " + reference);
        answers.put("contactEmail", "post@example.com");
        answers.put("publishable", publishable);
        if (!publishable) {
            answers.put("exemptionBasis", "Offentleglova § 24");
        }
        answers.put("financing", "NO");
        answers.put("totalCost", 1_000_000);
        answers.put("phase", phase);
        answers.put("involvesOthers", "NO");
        answers.put("deliverable", "En tjeneste.");
        answers.put("expectedEffects", List.of("EFFICIENCY"));
        answers.put("beneficiaries", List.of("CITIZENS"));
        answers.put("developsShared", "NO");
        answers.put("reusesShared", "NO");
        answers.put("technologies", List.of("CLOUD"));
        return answers;
    }

    @Test
    void percentages_can_be_of_each_row_or_column() {
        var address = "/v1/editions/2019/statistics?by=ministry,expectedEffects";
        var all = anyone().get(address).jsonPath();
        for (var place : List.of("row", "column")) {
            var table = anyone().get(address + "&base=" + place)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(table.getString("baseRule")).isEqualTo(place);
            assertThat(table.getList("cells.count")).isEqualTo(all.getList("cells.count"));
            var variable = place.equals("row") ? "ministry" : "expectedEffects";
            var bases =
                    anyone().get("/v1/editions/2019/statistics?by=" + variable).jsonPath();
            // Every public measure has a ministry and effects.
            assertThat(table.getList("cells", Map.class)).allSatisfy(cell -> assertThat(cell.get("base"))
                    .isEqualTo(
                            bases.getInt("cells.find { it." + variable + " == '" + cell.get(variable) + "' }.count")));
        }
        anyone().get(address.replace(",expectedEffects", "") + "&base=row")
                .then()
                .statusCode(400);
        assertThat(anyone().get(address + "&base=row&format=csv").asString()).contains("Base for prosent");
    }
}
