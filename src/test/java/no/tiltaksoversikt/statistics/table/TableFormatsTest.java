package no.tiltaksoversikt.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.testing.HttpTest;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables over HTTP: which format is chosen, and what CSV files and workbooks contain. */
@QuarkusTest
class TableFormatsTest extends HttpTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COST = "/v1/editions/2019/figures/4";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editions/2019/figures/4",
                "editions/2019/statistics?by=phase",
                "editions/2019/response-rate",
                "comparisons?editions=2018,2019&variable=phase"
            })
    void accept_chooses_the_format(String path) {
        var address = "/v1/" + path;
        accepting("*/*", address).contentType("application/json;charset=UTF-8");
        accepting("text/csv, application/json;q=0.9", address).contentType("text/csv;charset=UTF-8");
        accepting("application/json-stat+json", address).contentType("application/json-stat+json");
        accepting(XLSX, address).contentType(XLSX);
    }

    @Test
    void the_parameter_wins_over_accept() {
        anyone().accept("application/xml")
                .get(COST + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Vary", containsString("Accept"))
                .header("Content-Disposition", equalTo("attachment; filename=\"figure-4-2019.csv\""));
        anyone().accept("text/csv")
                .get(COST + "?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editions/2019/figures/4",
                "editions/2019/statistics?by=phase",
                "editions/2019/response-rate",
                "comparisons?editions=2018,2019&variable=phase"
            })
    void what_no_format_can_meet_is_a_problem_that_names_them(String path) {
        anyone().accept("application/xml")
                .get("/v1/" + path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .header("Vary", containsString("Accept"))
                .body("type", equalTo(problem("not-acceptable")))
                .body("detail", containsString("text/csv"))
                .body("detail", containsString("application/json-stat+json"));
    }

    @Test
    void a_cross_tab_has_no_picture() {
        anyone().accept("image/svg+xml")
                .get("/v1/editions/2019/statistics?by=phase")
                .then()
                .statusCode(406);
        anyone().accept("image/svg+xml").get(COST).then().statusCode(200).contentType("image/svg+xml");
    }

    @ParameterizedTest
    @CsvSource({
        "figures/4?format=pdf, format",
        "figures/4?format=CSV, format",
        "statistics?by=phase&format=svg, format",
        "response-rate?format=svg, format",
        "figures/4?format=csv&separator=tab, separator",
        "figures/4?format=csv&bom=yes, bom",
        "figures/4?format=csv&labels=none, labels",
        "figures/4?format=xlsx&labels=none, labels",
        "figures/4?format=json-stat&bom=1, bom",
        "figures/4?format=json&labels=none, labels",
        "figures/4?format=svg&separator=tab, separator",
    })
    void a_parameter_that_makes_no_sense_is_named(String path, String name) {
        anyone().get("/v1/editions/2019/" + path)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")))
                .body("detail", containsString(" " + name + " "));
    }

    @Test
    void the_list_of_figures_is_json_alone() {
        anyone().get("/v1/editions/2019/figures?format=csv")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-parameter")));
        anyone().accept("text/csv").get("/v1/editions/2019/figures").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-stat", "xlsx", "svg", "png"})
    void an_unknown_edition_is_not_found_in_any_format(String format) {
        anyone().get("/v1/editions/2017/figures/1?format=" + format)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
    }

    @Test
    void a_csv_row_has_all_that_must_be_known_about_its_number() {
        var lines = text(COST + "?format=csv&labels=codes&separator=comma&bom=false")
                .split("\r\n");

        assertThat(lines).hasSize(5);
        assertThat(lines[0])
                .isEqualTo(
                        "edition,costClass,count,percent,revision,where,population,answered,notAnswered,notAsked,base,"
                                + "baseRule,multipleAnswers,notes,source,licence");
        assertThat(lines[1])
                .startsWith("2019,UNDER_10M,178,56,1,")
                .contains(",432,317,115,0,317,answered,")
                .contains("Syntetisk utgave")
                .endsWith(",\"NLOD 2.0\"");
    }

    @Test
    void csv_comes_with_labels_or_codes_or_both_and_with_a_byte_order_mark_unless_it_is_not_wanted() {
        assertThat(text(COST + "?format=csv")).contains("\r\n2019;\"Under 10 mill. kroner\";178;56;");
        assertThat(text(COST + "?format=csv&labels=both&bom=false"))
                .startsWith("Kartlegging;\"Kostnadsklasse, kode\";Kostnadsklasse;")
                .contains("\r\n2019;\"UNDER_10M\";\"Under 10 mill. kroner\";178;56;");
        assertThat(text(COST + "?format=csv")).startsWith("\uFEFFKartlegging;");
        assertThat(anyone().header("Accept-Language", "en")
                        .get(COST + "?format=csv")
                        .asString())
                .startsWith("\uFEFFEdition;\"Cost class\";\"Number of measures\";\"Per cent\";")
                .contains("\r\n2019;\"Under NOK 10 million\";178;56;");
    }

    @Test
    void a_share_of_nothing_is_an_empty_cell() {
        var lines = text("/v1/editions/2019/figures/key-numbers?format=csv&labels=codes");

        assertThat(lines).contains("\r\n2019;measures;432;;;").contains("\r\n2019;\"response-rate\";67;92;73;");
    }

    @Test
    void what_an_edition_does_not_ask_is_a_table_without_rows() {
        assertThat(text("/v1/editions/2018/figures/8?format=csv").split("\r\n")).hasSize(1);
    }

    @Test
    void a_workbook_has_a_sheet_of_numbers_and_one_about_them() throws IOException {
        try (var workbook = workbook(COST + "?format=xlsx")) {
            var sheets = workbook.getSheets().toList();
            var rows = sheets.get(0).read();
            var about = sheets.get(1).read();

            assertThat(sheets).extracting("name").containsExactly("Tall", "Om tallene");
            assertThat(rows).hasSize(5);
            assertThat(rows.get(0).getCellText(2)).isEqualTo("Antall tiltak");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("178");
            assertThat(about.stream().map(row -> row.getCellText(0) + ": " + row.getCellText(1)))
                    .contains("Base for prosent: 317", "Tiltak i utvalget: 432", "Uten svar: 115")
                    .anyMatch(line -> line.startsWith("Merknad: Syntetisk utgave"))
                    .anyMatch(line -> line.startsWith("Kilde: Digitaliseringsdirektoratet"))
                    .anyMatch(line -> line.endsWith("https://data.norge.no/nlod/no/2.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-stat", "xlsx", "svg"})
    void the_same_numbers_are_the_same_bytes(String format) {
        var first = anyone().get(COST + "?format=" + format);
        var second = anyone().get(COST + "?format=" + format);

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        anyone().header("If-None-Match", first.header("ETag"))
                .get(COST + "?format=" + format)
                .then()
                .statusCode(304);
    }

    @Test
    void sums_of_money_are_a_column() {
        var lines = text("/v1/editions/2019/statistics?by=financing&metric=totalCost&format=csv&labels=codes");

        assertThat(lines).startsWith("\uFEFFedition;financing;count;percent;totalCost;stated;revision;");
    }

    @Test
    void a_comparison_has_changes_where_they_can_be_computed() {
        var phases = text("/v1/comparisons?editions=2018,2019&variable=phase&format=csv&labels=codes");
        var parties = text("/v1/comparisons?editions=2018,2019&variable=involvesOthers&format=csv&labels=codes");

        assertThat(phases)
                .startsWith("\uFEFFedition;phase;count;percent;base;countChange;percentagePoints;verdict;")
                .containsPattern("\r\n2018;IDEA;[0-9]+;[0-9]+;[0-9]+;;;\"?WITH_NOTE")
                .containsPattern("\r\n2019;IDEA;[0-9]+;[0-9]+;[0-9]+;-?[0-9]+;-?[0-9]+;\"?WITH_NOTE");
        assertThat(parties).containsPattern("\r\n2019;YES;[0-9]+;[0-9]+;[0-9]+;;;BREAK");
    }

    @Test
    void a_table_counts_what_the_json_of_the_same_caller_counts() {
        var path = "/v1/editions/2019/statistics?by=phase&labels=codes&format=";

        assertThat(directorate().get(path + "csv").asString()).contains(";432;432;0;0;432;");
        assertThat(anyone().get(path + "csv").asString()).contains(";412;412;0;0;412;");
        assertThat(directorate().get(path + "csv&audience=public").asString())
                .isEqualTo(anyone().get(path + "csv").asString());
    }

    private ValidatableResponse accepting(String accept, String address) {
        return anyone().header("Accept", accept)
                .get(address)
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept"))
                .header("ETag", startsWith("\""));
    }

    private String text(String address) {
        return new String(anyone().get(address).then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private ReadableWorkbook workbook(String address) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(
                anyone().get(address).then().statusCode(200).extract().asByteArray()));
    }
}
