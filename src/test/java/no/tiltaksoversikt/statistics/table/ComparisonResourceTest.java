package no.tiltaksoversikt.statistics.table;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ComparisonResourceTest extends HttpTest {

    private static final String BOTH = "/v1/comparisons?editions=2018,2019&variable=";

    private ValidatableResponse compare(String query) {
        return anyone().header("Accept-Language", "en").get(query).then().statusCode(200);
    }

    private static String cell(int edition, String code) {
        return "cells.find { it.edition == " + edition + " && it.code == '" + code + "' }.";
    }

    private static String change(String code) {
        return "changes[0].categories.find { it.code == '" + code + "' }.";
    }

    @Test
    void figure_6_compares_phases_and_counts_operation_with_implementation() {
        compare(BOTH + "phase")
                .body("verdict", equalTo("WITH_NOTE"))
                .body("note", containsString("counted as implementation"))
                .body("variable.categories.code", equalTo(List.of("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION")))
                .body("variable.categories[3].label", equalTo("Implementation, including operation"))
                .body("editions.edition", equalTo(List.of(2018, 2019)))
                .body("editions.population", equalTo(List.of(412, 432)))
                .body(cell(2018, "IDEA") + "count", equalTo(28))
                .body(cell(2019, "IDEA") + "count", equalTo(41))
                .body(cell(2018, "CONCEPT") + "count", equalTo(97))
                .body(cell(2019, "CONCEPT") + "count", equalTo(58))
                .body(change("IDEA") + "count", equalTo(13))
                .body(change("CONCEPT") + "count", equalTo(-39))
                .body(change("IMPLEMENTATION") + "verdict", equalTo("WITH_NOTE"))
                .body(change("IMPLEMENTATION") + "count > 0", equalTo(true))
                .body("notes", hasItem(startsWith("2019: Operation and continuous further development")));
    }

    @Test
    void financing_rises_from_56_to_72_per_cent() {
        compare(BOTH + "financing&where=late:false")
                .body("verdict", equalTo("COMPARABLE"))
                .body("note", nullValue())
                .body("where", equalTo(List.of("late:false")))
                .body(cell(2018, "YES") + "percent", equalTo(56))
                .body(cell(2019, "YES") + "percent", equalTo(72))
                .body(cell(2019, "YES") + "base", equalTo(418))
                .body(change("YES") + "percentagePoints", equalTo(16))
                .body(change("YES") + "count", equalTo(69));
    }

    @Test
    void costs_over_100_million_rise_from_21_to_37_measures() {
        compare(BOTH + "costClass")
                .body("verdict", equalTo("COMPARABLE"))
                .body("editions.base", equalTo(List.of(395, 317)))
                .body(cell(2018, "OVER_100M") + "count", equalTo(21))
                .body(cell(2018, "OVER_100M") + "percent", equalTo(5))
                .body(cell(2019, "OVER_100M") + "count", equalTo(37))
                .body(cell(2019, "OVER_100M") + "percent", equalTo(12))
                .body(change("OVER_100M") + "count", equalTo(16))
                // 5.3 to 11.7: the rounded shares would give 7.
                .body(change("OVER_100M") + "percentagePoints", equalTo(6));
    }

    @Test
    void seamless_services_is_compared_although_its_question_is_another() {
        compare(BOTH + "expectedEffects&base=all")
                .body("verdict", equalTo("BREAK"))
                .body("editions.notAsked", equalTo(List.of(412, 0)))
                .body(cell(2018, "SEAMLESS_SERVICES") + "count", equalTo(98))
                .body(cell(2018, "SEAMLESS_SERVICES") + "percent", equalTo(24))
                .body(cell(2019, "SEAMLESS_SERVICES") + "count", equalTo(134))
                .body(change("SEAMLESS_SERVICES") + "verdict", equalTo("WITH_NOTE"))
                .body(change("SEAMLESS_SERVICES") + "note", containsString("only main purpose"))
                .body(change("SEAMLESS_SERVICES") + "percentagePoints", equalTo(7))
                .body(cell(2018, "EFFICIENCY") + "count", nullValue())
                .body(change("EFFICIENCY") + "verdict", equalTo("BREAK"))
                .body(change("EFFICIENCY") + "count", nullValue())
                .body(change("EFFICIENCY") + "percentagePoints", nullValue());
        compare(BOTH + "expectedEffects").body(cell(2018, "SEAMLESS_SERVICES") + "base", equalTo(400));
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({"crossCutting, 2", "municipal, 2", "internal, 2", "involvesOthers, 4", "involvedParties, 5"})
    void across_a_break_no_change_is_computed_and_the_answer_says_why(String variable, int categories) {
        compare(BOTH + variable)
                .body("verdict", equalTo("BREAK"))
                .body("note", containsString("affected"))
                .body("changes[0].verdict", equalTo("BREAK"))
                .body("changes[0].note", containsString("affected"))
                .body("changes[0].categories", hasSize(categories))
                .body("changes[0].categories.note", everyItem(containsString("affected")))
                .body("changes[0].categories.count", everyItem(nullValue()))
                .body("changes[0].categories.percentagePoints", everyItem(nullValue()))
                .body("cells.count", everyItem(not(nullValue())));
    }

    @Test
    void a_break_in_a_criterion_is_one_in_the_numbers() {
        compare(BOTH + "financing&where=crossCutting:true")
                .body("verdict", equalTo("BREAK"))
                .body("note", containsString("affected"))
                .body("changes[0].categories.verdict", everyItem(equalTo("BREAK")))
                .body("changes[0].categories.count", everyItem(nullValue()))
                .body("editions.population", everyItem(not(equalTo(0))));
        compare(BOTH + "financing&where=innovation:HIGH")
                .body("verdict", equalTo("BREAK"))
                .body("editions[0].population", equalTo(0))
                .body("notes", hasItem(startsWith("2018: This edition does not ask")));
    }

    @Test
    void what_only_one_edition_asks_is_not_asked_in_the_other() {
        compare(BOTH + "mainPurpose")
                .body("verdict", equalTo("BREAK"))
                .body("note", containsString("has been replaced"))
                .body("editions[0].notAsked", equalTo(0))
                .body("editions[1].notAsked > 0", equalTo(true))
                .body("editions[1].notAnswered", equalTo(0))
                .body(cell(2018, "DATA_SHARING") + "count > 0", equalTo(true))
                .body(cell(2019, "DATA_SHARING") + "count", nullValue())
                .body(change("DATA_SHARING") + "percentagePoints", nullValue())
                .body("notes", hasItem(startsWith("2019: This edition does not ask")));
    }

    @Test
    void a_criterion_on_implementation_has_operation_with_it() {
        compare(BOTH + "financing&where=phase:IMPLEMENTATION")
                .body("verdict", equalTo("WITH_NOTE"))
                .body("where", equalTo(List.of("phase:IMPLEMENTATION|OPERATION")))
                .body(change("YES") + "percentagePoints", not(nullValue()));
    }

    @Test
    void criteria_repeat_for_and_with_codes_as_alternatives() {
        var one = compare(BOTH + "beneficiaries&where=financing:NO|PARTIAL&where=late:false")
                .body("multipleAnswers", equalTo(true))
                .body("verdict", equalTo("COMPARABLE"))
                .extract()
                .jsonPath();
        for (var place : List.of(0, 1)) {
            var year = one.getInt("editions[" + place + "].edition");
            var table = anyone().get("/v1/editions/" + year
                            + "/statistics?by=beneficiaries&where=financing:NO|PARTIAL&where=late:false")
                    .jsonPath();
            for (var member : List.of("population", "answered", "notAnswered", "notAsked", "base")) {
                assertThat(one.getInt("editions[" + place + "]." + member)).isEqualTo(table.getInt(member));
            }
            assertThat(one.getList("cells.findAll { it.edition == " + year + " }.count"))
                    .isEqualTo(table.getList("cells.count"));
        }
    }

    @Test
    void ministries_are_compared_with_the_note_that_the_invited_vary() {
        compare(BOTH + "ministry&base=all")
                .body("verdict", equalTo("WITH_NOTE"))
                .body("note", containsString("invited varies"))
                .body("baseRule", equalTo("all"));
    }

    @Test
    void more_than_two_editions_come_in_order_with_the_whole_way_last() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure().inPhase(Phase.OPERATION)));

        compare("/v1/comparisons?editions=" + year + ",2018,2019&variable=phase")
                .body("editions.edition", equalTo(List.of(2018, 2019, year)))
                .body("changes.from", equalTo(List.of(2018, 2019, 2018)))
                .body("changes.to", equalTo(List.of(2019, year, year)))
                .body("changes.verdict", equalTo(List.of("WITH_NOTE", "COMPARABLE", "WITH_NOTE")))
                .body(cell(year, "IMPLEMENTATION") + "count", equalTo(1));
        compare("/v1/comparisons?editions=" + year + ",2019&variable=phase")
                .body("verdict", equalTo("COMPARABLE"))
                .body("variable.categories.code", hasItem("OPERATION"))
                .body(cell(year, "OPERATION") + "count", equalTo(1))
                .body(cell(year, "IMPLEMENTATION") + "count", equalTo(0));
    }

    @Test
    void there_is_no_change_from_nothing() {
        var year = openEdition(AGENCY);

        compare("/v1/comparisons?editions=2019," + year + "&variable=financing")
                .body(cell(year, "YES") + "percent", nullValue())
                .body(change("YES") + "percentagePoints", nullValue())
                .body(change("YES") + "verdict", equalTo("COMPARABLE"));
        compare("/v1/comparisons?editions=2019," + year + "&variable=agency")
                .body(cell(year, OTHER_AGENCY) + "count", nullValue())
                .body(change(OTHER_AGENCY) + "verdict", equalTo("BREAK"))
                .body(change(OTHER_AGENCY) + "note", containsString("Only one of the editions"));
    }

    @Test
    void words_come_in_the_language_asked_for() {
        anyone().header("Accept-Language", "nn")
                .get(BOTH + "phase")
                .then()
                .body("note", containsString("blir talt som gjennomføring"))
                .body("notes", hasItem(containsString("rekna av dei nøyaktige delane")));
        anyone().get(BOTH + "phase")
                .then()
                .body("note", containsString("telles som gjennomføring"))
                .body("notes", hasItem(containsString("regnet av de nøyaktige andelene")));
    }

    @Tag("full")
    @Test
    void only_what_figures_show_counts_exempt_measures_for_the_public() {
        var publicPhases = population(anyoneReads(BOTH + "phase"));
        var publicFree = population(anyoneReads(BOTH + "phase&where=financing:YES|NO|PARTIAL"));

        assertThat(publicPhases).isEqualTo(432);
        assertThat(publicFree).isEqualTo(412);
        assertThat(population(directorateReads(BOTH + "phase&where=financing:YES|NO|PARTIAL")))
                .isGreaterThan(412);
        for (var query : List.of("phase", "financing", "agency&where=skate:true")) {
            assertThat(directorateReads(BOTH + query + "&audience=public")).isEqualTo(anyoneReads(BOTH + query));
            assertThat(agency(AGENCY).get(BOTH + query).asString()).isEqualTo(anyoneReads(BOTH + query));
        }
        anyone().get(BOTH + "phase")
                .then()
                .body("notes", hasItem(containsString("som også teller tiltak som er unntatt")));
        anyone().get(BOTH + "agency").then().body("notes", hasItem(containsString("er ikke talt med")));
    }

    /** Beside an edition whose figures are the public's, the other's are too: else unlike would be compared. */
    @Test
    void an_edition_with_public_figures_makes_the_comparison_public() {
        var year = openEdition(AGENCY);

        assertThat(population(anyoneReads("/v1/comparisons?editions=2019," + year + "&variable=financing")))
                .isEqualTo(0);
        anyone().get("/v1/comparisons?editions=2019," + year + "&variable=costClass")
                .then()
                .body("editions[0].population", equalTo(412));
    }

    private String anyoneReads(String path) {
        return anyone().get(path).then().statusCode(200).extract().asString();
    }

    private String directorateReads(String path) {
        return directorate().get(path).then().statusCode(200).extract().asString();
    }

    private static int population(String body) {
        return io.restassured.path.json.JsonPath.from(body).getInt("editions[-1].population");
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "variable=phase; editions; 2018",
                "editions=2019&variable=phase; editions; 2018",
                "editions=2018,2017&variable=phase; editions; 2019",
                "editions=2018,2018&variable=phase; editions; 2019",
                "editions=2018,2019,2019&variable=phase; editions; 2018",
                "editions=2018,&variable=phase; editions; 2019",
                "editions=2018,abc&variable=phase; editions; 2019",
                "editions=2018, 2019&variable=phase; editions; 2019",
                "editions=2018,2019; variable; costClass",
                "editions=2018,2019&variable=stage; variable; phase",
                "editions=2018,2019&variable=phase,financing; variable; phase",
                "editions=2018,2019&variable=phase&where=phase; where; variable:code",
                "editions=2018,2019&variable=phase&where=stage:IDEA; where; phase",
                "editions=2018,2019&variable=phase&where=phase:START; where; OPERATION",
                "editions=2018,2019&variable=phase&base=some; base; answered",
                "editions=2018,2019&variable=phase&audience=directorate; audience; public"
            })
    void a_parameter_that_makes_no_sense_is_named_with_what_is_valid(String query, String name, String valid) {
        anyone().get("/v1/comparisons?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(problem("invalid-parameter")))
                .body("detail", containsString(" " + name + " "))
                .body("detail", containsString(valid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition=2018", "by=phase", "metric=count"})
    void a_parameter_that_is_not_known_is_refused(String query) {
        anyone().get(BOTH + "phase&" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-parameter")));
    }
}
