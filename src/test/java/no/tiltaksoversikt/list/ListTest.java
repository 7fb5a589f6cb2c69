package no.tiltaksoversikt.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.RawWorkbook;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListTest extends HttpTest {

    private static final String CSV = "text/csv";

    private static final List<Map<String, String>> PUBLISHABLE = List.of(
            Map.of("header", "Tiltak", "field", "name"), Map.of("header", "Kan publiseres", "field", "publishable"));

    private static final String PORTFOLIO = """
        Prosjektportefølje 2026;;;;;;;;;;;;;
        Oppdatert 1. mars;;;;;;;;;;;;;
        ;;;;;;;;;;;;;
        Prosjektnr;Prosjekt;E-post;Kan publiseres;Finansiering;Kostnad (MNOK);Fase;Involverer andre;Leveranse;Gevinster;Målgruppe;Fellesløsning;Gjenbruk;Teknologi
        A-17;Ny søknadsløsning;Kari Nordmann <kari@etaten.no>;Ja;delvis;12,5;Gjennomføring;Nei;"En tjeneste;
        for søknader";Effektivisering, Bedre beslutningsstøtte;Innbyggere;nei;Ja;Skytjenester
        B-2;Nytt arkiv;ola@etaten.no;ja;Ja;ca. 8;Idé;nei;Et arkiv;EFFICIENCY;Ansatte;No;Usikker;Ikke relevant
        Sum;;;;;20,5;;;;;;;;
        Kilde: porteføljekontoret;;;;;;;;;;;;;
        """;

    @Test
    void a_list_is_looked_at_and_nothing_is_stored() {
        var agency = respondent();
        preview(agency, PORTFOLIO)
                .then()
                .statusCode(200)
                .body("encoding", equalTo("UTF-8"))
                .body("delimiter", equalTo(";"))
                .body("headerRow", equalTo(4))
                .body("mappingFrom", equalTo("PROPOSED"))
                .body("columns[5].header", equalTo("Kostnad (MNOK)"))
                .body("columns[5].values", contains("12,5", "ca. 8", "20,5"))
                .body("mapping.columns[5].unit", equalTo("MILLIONS"))
                .body(
                        "mapping.columns.field",
                        contains(
                                "reference",
                                "name",
                                "contactEmail",
                                "publishable",
                                "financing",
                                "totalCost",
                                "phase",
                                "involvesOthers",
                                "deliverable",
                                "expectedEffects",
                                "beneficiaries",
                                "developsShared",
                                "reusesShared",
                                "technologies"))
                .body("measures.reference", contains("A-17", "B-2"))
                .body("measures[0].totalCost", equalTo(12_500_000))
                .body("measures[0].contactEmail", equalTo("kari@etaten.no"))
                .body("measures[0].financing", equalTo("PARTIAL"))
                .body("measures[0].deliverable", equalTo("En tjeneste;\nfor søknader"))
                .body("measures[0].expectedEffects", contains("EFFICIENCY", "DECISION_SUPPORT"))
                .body("measures[1].totalCost", equalTo(8_000_000))
                .body("report.valid", equalTo(true))
                .body("report.findings.find { it.rule == 'list-read-as-exact' }.row", equalTo(6))
                .body("report.findings.find { it.rule == 'list-read-as-exact' }.column", equalTo("F"))
                .body("report.findings.find { it.rule == 'list-read-as-exact' }.header", equalTo("Kostnad (MNOK)"))
                .body("report.findings.findAll { it.rule == 'list-row-skipped' }.row", contains(7, 8))
                .body("receipt", nullValue());
        agency.read().then().statusCode(404);
    }

    @Tag("full")
    @Test
    void every_finding_of_the_dry_run_says_in_which_cell_it_is() {
        var agency = respondent();
        var list = preview(agency, PORTFOLIO.replace("Nytt arkiv", "").replace("Gjennomføring", "Under arbeid"));
        list.then()
                .statusCode(200)
                .body("report.valid", equalTo(false))
                .body("report.findings.find { it.rule == 'unknown-code' }.row", equalTo(5))
                .body("report.findings.find { it.rule == 'unknown-code' }.column", equalTo("G"))
                .body("report.findings.find { it.rule == 'unknown-code' }.header", equalTo("Fase"))
                .body(
                        "report.findings.find { it.rule == 'unknown-code' }.message",
                        startsWith("«Under arbeid» er ikke et av svarene i «Fase»."))
                .body("report.findings.find { it.rule == 'unknown-code' }.message", containsString("«Gjennomføring»"))
                .body("report.findings.find { it.rule == 'required' }.row", equalTo(6))
                .body("report.findings.find { it.rule == 'required' }.column", equalTo("B"));
        var dryRun = agency.request()
                .contentType("application/json")
                .body(Map.of("measures", list.jsonPath().getList("measures")))
                .post("/v1/editions/" + agency.year() + "/validations")
                .jsonPath();
        assertThat(list.jsonPath().<String>getList("report.findings.findAll { !it.rule.startsWith('list-') }.pointer"))
                .isEqualTo(dryRun.getList("findings.pointer"));
        assertThat(list.jsonPath().getString("report.ruleSet")).isEqualTo(dryRun.getString("ruleSet"));
    }

    @Tag("full")
    @Test
    void a_list_is_submitted_like_the_same_body() {
        var agency = respondent();
        send(agency, PORTFOLIO, "submit", null)
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("list-mapping-missing")));
        var mapping = preview(agency, PORTFOLIO).jsonPath().getMap("mapping");
        var sent = send(agency, PORTFOLIO, "submit", mapping);
        sent.then()
                .statusCode(201)
                .body("mappingFrom", equalTo("GIVEN"))
                .body("receipt.measureCount", equalTo(2))
                .body("receipt.state", equalTo("SUBMITTED"));
        agency.read()
                .then()
                .statusCode(200)
                .header("ETag", sent.header("ETag"))
                .body("measures.reference", contains("A-17", "B-2"))
                .body("measures[0].totalCost", equalTo(12_500_000));
        send(agency, PORTFOLIO, "submit", null)
                .then()
                .statusCode(200)
                .body("mappingFrom", equalTo("KEPT"))
                .body("receipt.id", equalTo(sent.jsonPath().getString("receipt.id")));
        agency.request()
                .contentType("application/json")
                .body(Map.of("measures", sent.jsonPath().getList("measures")))
                .put(agency.path())
                .then()
                .statusCode(200)
                .body("id", equalTo(sent.jsonPath().getString("receipt.id")));
    }

    @Test
    void a_list_with_mistakes_may_be_a_draft_and_no_submission() {
        var agency = respondent();
        var list = PORTFOLIO.replace("Idé", "");
        var mapping = preview(agency, list).jsonPath().getMap("mapping");
        send(agency, list, "submit", mapping)
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("submission-invalid")))
                .body("report.findings.find { it.pointer == '/measures/1/phase' }.row", equalTo(6))
                .body("report.findings.find { it.pointer == '/measures/1/phase' }.column", equalTo("G"));
        agency.read().then().statusCode(404);
        send(agency, list, "draft", mapping)
                .then()
                .statusCode(201)
                .body("receipt.state", equalTo("DRAFT"))
                .body("report.valid", equalTo(false));
        agency.read().then().statusCode(200).body("state", equalTo("DRAFT")).body("measures.size()", equalTo(2));
    }

    @Test
    void what_an_agency_said_of_its_words_is_kept() {
        var agency = respondent();
        var list = PORTFOLIO.replace("Fase", "Hvor langt?").replace("Gjennomføring", "Under arbeid");
        send(
                        agency,
                        list,
                        "draft",
                        Map.of(
                                "columns",
                                List.of(
                                        Map.of("column", "A", "field", "reference"),
                                        Map.of("header", "hvor langt", "field", "phase")),
                                "values",
                                Map.of("phase", Map.of("under arbeid", "IMPLEMENTATION"))))
                .then()
                .statusCode(201)
                .body("measures[0]", equalTo(Map.of("reference", "A-17", "phase", "IMPLEMENTATION")));
        preview(agency, list.replace("Hvor langt?", "x").replace("Prosjektnr", "Hvor langt?"))
                .then()
                .statusCode(200)
                .body("mapping.columns.find { it.column == 'A' }.field", equalTo("phase"));
        preview(agency, list)
                .then()
                .body("mappingFrom", equalTo("KEPT"))
                .body("measures[0].phase", equalTo("IMPLEMENTATION"))
                .body("mapping.columns.field", contains("reference", "phase"))
                .body("measures[0].name", nullValue());
    }

    @Test
    void a_mapping_that_does_not_fit_is_refused_by_its_places() {
        var agency = respondent();
        var mapping = Map.of(
                "columns",
                List.of(
                        Map.of("column", "A", "field", "reference"),
                        Map.of("column", "ZZZZ", "field", "name"),
                        Map.of("header", "Finnes ikke", "field", "name"),
                        Map.of("column", "B", "field", "finnesIkke"),
                        Map.of("column", "C", "field", "phase"),
                        Map.of("column", "D", "field", "phase"),
                        Map.of("column", "E", "field", "technologies", "code", "FINNES_IKKE"),
                        Map.of("column", "E", "field", "comments")),
                "values",
                Map.of("phase", Map.of("Ny", "FINNES_IKKE"), "comments", Map.of("a", "b")));
        send(agency, PORTFOLIO, "preview", mapping)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/mapping/columns/1/column",
                                "/mapping/columns/2/column",
                                "/mapping/columns/3/field",
                                "/mapping/columns/5/field",
                                "/mapping/columns/6/code",
                                "/mapping/columns/7/column",
                                "/mapping/values/phase/Ny",
                                "/mapping/values/comments"));
        send(agency, PORTFOLIO, "preview", Map.of("sheet", "Finnes ikke"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/sheet"));
        for (var row : List.of(-1, 99)) {
            send(agency, PORTFOLIO, "preview", Map.of("headerRow", row))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/mapping/headerRow"));
        }
        send(agency, PORTFOLIO, "submit", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/columns"));
        send(agency, PORTFOLIO, "preview", Map.of("kolonner", List.of()))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-field")));
    }

    @Test
    void a_workbook_is_read_with_its_sheets_merged_headings_and_hidden_columns() {
        var agency = respondent();
        var workbook = new RawWorkbook()
                .sheet("Om listen", "visible", "<sheetData>" + row(1, "Dette er", "en liste") + "</sheetData>")
                .sheet(
                        "Tiltak",
                        "visible",
                        "<cols><col min='3' max='3' hidden='1'/></cols><sheetData>"
                                + row(
                                        2,
                                        "Tiltak nr",
                                        "Tiltaksnavn",
                                        "E-post",
                                        "Teknologi",
                                        null,
                                        null,
                                        "Økonomi (MNOK)")
                                + row(3, null, null, null, "Sky", "AI", "IoT", "Kostnad", "Budsjett")
                                + row(4, "1", "Første", "a@etaten.no", "x", null, "X", "12.5", "4")
                                + row(6, "2", "Andre", "b@etaten.no", null, "x", null, "#REF!", "2")
                                + "</sheetData><mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/><mergeCell"
                                + " ref='C2:C3'/><mergeCell ref='D2:F2'/><mergeCell ref='G2:H2'/></mergeCells>")
                .bytes();
        agency.request()
                .contentType("application/octet-stream")
                .body(workbook)
                .post(agency.path() + "/lists")
                .then()
                .statusCode(200)
                .body("encoding", nullValue())
                .body("sheets.find { it.chosen }.name", equalTo("Tiltak"))
                .body("headerRow", equalTo(3))
                .body("columns[3].header", equalTo("Teknologi – Sky"))
                .body("columns[2].hidden", equalTo(true))
                .body("measures.name", contains("Første", "Andre"))
                .body("measures[0].technologies", contains("CLOUD", "IOT"))
                .body("measures[1].technologies", contains("AI"))
                .body("measures[0].totalCost", equalTo(12_500_000))
                .body("measures[0].currentYearBudget", equalTo(4_000_000))
                .body("measures[1].totalCost", nullValue())
                .body("report.findings.find { it.rule == 'list-cell-error' }.severity", equalTo("ERROR"))
                .body("report.findings.find { it.rule == 'list-cell-error' }.sheet", equalTo("Tiltak"))
                .body("report.findings.find { it.rule == 'list-cell-error' }.row", equalTo(6))
                .body("report.findings.find { it.rule == 'list-column-hidden' }.column", equalTo("C"));
    }

    @Test
    void cells_that_are_merged_down_answer_for_all_of_their_rows() {
        var agency = respondent();
        var workbook = new RawWorkbook()
                .sheet("<sheetData>" + row(1, "Prosjektnr", "Prosjekt", "E-post") + row(2, "1", "En", "a@etaten.no")
                        + row(3, "2", "To") + row(4, "3", "Tre")
                        + "</sheetData><mergeCells><mergeCell ref='C2:C3'/></mergeCells>")
                .bytes();
        agency.request()
                .contentType("application/octet-stream")
                .body(workbook)
                .post(agency.path() + "/lists")
                .then()
                .statusCode(200)
                .body("measures.contactEmail", contains("a@etaten.no", "a@etaten.no", null))
                .body("report.findings.find { it.rule == 'list-cell-merged' }.row", equalTo(3));
    }

    @Test
    void an_amount_of_several_measures_is_none_of_theirs() {
        var agency = respondent();
        var workbook = new RawWorkbook()
                .sheet("<sheetData>" + row(1, "Prosjektnr", "Prosjekt", "Total kostnad") + row(2, "1", "En", "9000000")
                        + row(3, "2", "To") + row(4, "3", "Tre", "5")
                        + "</sheetData><mergeCells><mergeCell ref='C2:C3'/></mergeCells>")
                .bytes();
        agency.request()
                .contentType("application/octet-stream")
                .body(workbook)
                .post(agency.path() + "/lists")
                .then()
                .statusCode(200)
                .body("measures.totalCost", contains(null, null, 5))
                .body("report.findings.findAll { it.rule == 'list-cell-shared' }.row", contains(2))
                .body("report.findings.find { it.rule == 'list-cell-shared' }.column", equalTo("C"))
                .body("report.findings.find { it.rule == 'list-cell-shared' }.message", containsString("2–3"));
    }

    @Test
    void a_finding_on_the_reading_names_options_by_their_labels() {
        var agency = respondent();
        preview(agency, "Prosjekt;Fase;Total kostnad\nNy;Idéfasen;ukjent\n")
                .then()
                .statusCode(200)
                .body(
                        "report.findings.find { it.rule == 'list-read-as' }.message",
                        containsString("«Idéfasen» er lest som Idé"))
                .body("report.findings.find { it.rule == 'list-read-as-nothing' }.column", equalTo("C"));
    }

    @Test
    void a_finding_names_the_column_of_its_tick() {
        var agency = respondent();
        var mapping = Map.of(
                "columns",
                List.of(
                        Map.of("header", "Prosjekt", "field", "name"),
                        Map.of("header", "Sky", "field", "technologies", "code", "CLOUD"),
                        Map.of("header", "Roboter", "field", "technologies", "code", "ROBOTICS"),
                        Map.of("header", "KI", "field", "technologies", "code", "AI")));
        send(agency, "Prosjekt;Sky;Roboter;KI\nNy;x;;kanskje\n", "preview", mapping)
                .then()
                .statusCode(200)
                .body("measures[0].technologies", contains("CLOUD", "kanskje"))
                .body("report.findings.find { it.pointer == '/measures/0/technologies/1' }.column", equalTo("D"));
    }

    @Tag("full")
    @Test
    void other_encodings_and_delimiters_are_read() {
        var agency = respondent();
        for (var charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            agency.request()
                    .contentType("application/octet-stream")
                    .body(PORTFOLIO.replace(';', '\t').getBytes(charset))
                    .post(agency.path() + "/lists")
                    .then()
                    .statusCode(200)
                    .body("encoding", equalTo(charset.name()))
                    .body("delimiter", equalTo("\t"))
                    .body("measures[0].name", equalTo("Ny søknadsløsning"));
        }
    }

    @Tag("full")
    @Test
    void an_encoding_that_is_named_is_the_one_read() {
        var agency = respondent();
        for (var charset : List.of("windows-1252", "ISO-8859-1", "utf-8")) {
            agency.request()
                    .contentType("text/csv; charset=" + charset)
                    .body(PORTFOLIO.getBytes(Charset.forName(charset)))
                    .post(agency.path() + "/lists")
                    .then()
                    .statusCode(200)
                    .body("measures[0].name", equalTo("Ny søknadsløsning"));
        }
    }

    private static final String COSTS = """
            Prosjekt;E-post;Unntatt offentlighet;Total kostnad;Budsjett;Gjenstående kostnad
            Ny;a@b.no;Ja;500000;100000;400000
            Gammel;a@b.no;nei;600000;100000;500000
            """;

    @Test
    void a_preview_reads_words_that_are_said_without_columns() {
        var agency = respondent();
        var list = PORTFOLIO.replace("Gjennomføring", "Under arbeid");
        send(agency, list, "preview", Map.of("values", Map.of("phase", Map.of("under arbeid", "IMPLEMENTATION"))))
                .then()
                .statusCode(200)
                .body("mappingFrom", equalTo("PROPOSED"))
                .body("measures.phase", contains("IMPLEMENTATION", "IDEA"));
        send(agency, list, "preview", Map.of("values", Map.of("phase", Map.of("under arbeid", "FINNES_IKKE"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/values/phase/under arbeid"));
    }

    @Test
    void a_kept_mapping_keeps_the_unit_that_the_list_said() {
        var agency = respondent();
        var list = "Alle beløp i tusen kr;\nProsjekt;Kostnad\nNy;25000\n";
        var mapping = preview(agency, list).jsonPath().getMap("mapping");
        send(agency, list, "draft", mapping).then().statusCode(201).body("measures.totalCost", contains(25_000_000));
        send(agency, list.replace("Alle beløp i tusen kr", "Portefølje"), "draft", null)
                .then()
                .statusCode(200)
                .body("mappingFrom", equalTo("KEPT"))
                .body("measures.totalCost", contains(25_000_000));
        send(agency, list.replace("tusen", "mill.").replace("25000", "25"), "draft", null)
                .then()
                .statusCode(422);
        var sure = Map.of(
                "columns",
                List.of(
                        Map.of("header", "Prosjekt", "field", "name"),
                        Map.of("header", "Kostnad", "field", "totalCost", "unit", "MILLIONS")));
        send(agency, list, "draft", sure).then().statusCode(200);
        send(agency, list, "draft", null).then().statusCode(422);
    }

    @Test
    void a_kept_mapping_stores_nothing_where_a_new_column_says_what_is_secret() {
        var agency = respondent();
        var name = Map.of("columns", List.of(Map.of("header", "Prosjekt", "field", "name")));
        send(agency, "Prosjekt;E-post;Total kostnad\nNy;a@b.no;500000\n", "draft", name)
                .then()
                .statusCode(201);
        send(agency, COSTS.replace("Unntatt offentlighet", "Merknader"), "draft", null)
                .then()
                .statusCode(200)
                .body("mappingFrom", equalTo("KEPT"));
        send(agency, COSTS, "draft", null)
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("list-mapping-missing")));
        send(agency, COSTS, "draft", name).then().statusCode(200);
        var published = Map.of("columns", List.of(Map.of("header", "Kan publiseres", "field", "publishable")));
        send(agency, COSTS.replace("Unntatt offentlighet", "Kan publiseres"), "draft", published)
                .then()
                .statusCode(200);
        send(agency, COSTS.replace("Budsjett", "Kan publiseres"), "draft", null)
                .then()
                .statusCode(422);
    }

    @Test
    void what_exempts_the_measures_of_a_further_table_is_never_passed_over() {
        var agency = respondent();
        var first = "Prosjekt;Kostnad;Fase;Kan publiseres\nNy;500000;Idé;Ja\n\n";
        var further = "Prosjekt;Kostnad;Fase;Unntatt offentlighet\nHemmelig;600000;Idé;Ja\n";
        preview(agency, first.replace("Kan publiseres", "Eier") + further)
                .then()
                .statusCode(200)
                .body("measures.name", contains("Ny", "Hemmelig"))
                .body("measures.publishable", contains(null, false));
        var named = Map.of(
                "columns",
                List.of(
                        Map.of("header", "Prosjekt", "field", "name"),
                        Map.of("header", "Kan publiseres", "field", "publishable")));
        send(agency, first, "draft", named).then().statusCode(201);
        var both = further.replace("Fase;", "Kan publiseres;").replace("Idé;", "Ja;");
        send(agency, first + both, "draft", null)
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("list-mapping-missing")));
        send(agency, first.replace("Fase", "Unntatt offentlighet"), "preview", named)
                .then()
                .statusCode(200)
                .body("report.findings.find { it.rule == 'list-column-left-out' }.column", equalTo("C"));
    }

    @Test
    void what_a_mapping_turns_round_or_leaves_out_is_a_finding() {
        var agency = respondent();
        var list = COSTS.replace("Budsjett", "Total kostnad");
        var seen = preview(agency, list);
        seen.then()
                .statusCode(200)
                .body("measures.publishable", contains(false, true))
                .body("measures.totalCost", contains(500_000, 600_000))
                .body("mapping.columns.find { it.column == 'C' }.opposite", equalTo(true))
                .body("mapping.columns.findAll { it.containsKey('opposite') }.column", contains("C"))
                .body(
                        "report.findings.findAll { it.rule.startsWith('list-column-') }.rule",
                        contains("list-column-opposite", "list-column-left-out", "list-column-left-out"))
                .body("report.findings.findAll { it.rule == 'list-column-left-out' }.column", contains("E", "F"))
                .body("report.findings[0].rule", equalTo("list-column-opposite"))
                .body("report.findings[0].row", equalTo(1))
                .body("report.findings[0].header", equalTo("Unntatt offentlighet"));
        var name = Map.of("header", "Prosjekt", "field", "name");
        var naive = Map.of("columns", List.of(name, Map.of("header", "Unntatt offentlighet", "field", "publishable")));
        send(agency, list, "draft", naive)
                .then()
                .statusCode(201)
                .body("measures.publishable", contains(false, true))
                .body("report.findings[0].rule", equalTo("list-column-opposite"));
        preview(agency, list)
                .then()
                .body("mappingFrom", equalTo("KEPT"))
                .body("measures.publishable", contains(false, true))
                .body("report.findings.findAll { it.rule == 'list-column-left-out' }.column", hasItems("B", "D"));
        var sure = Map.of(
                "columns",
                List.of(name, Map.of("header", "Unntatt offentlighet", "field", "publishable", "opposite", false)));
        send(agency, list, "draft", sure).then().body("measures.publishable", contains(true, false));
        var wrong = Map.of("columns", List.of(Map.of("column", "D", "field", "totalCost", "opposite", true)));
        send(agency, list, "draft", wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/columns/0/opposite"));
    }

    @Test
    void a_mapping_of_columns_that_have_moved_is_refused() {
        var agency = respondent();
        var mapping = preview(agency, COSTS).jsonPath().getMap("mapping");
        var moved = COSTS.replace("Total kostnad;Budsjett", "Budsjett;Total kostnad");
        send(agency, moved, "draft", mapping)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/columns/3/header", "/mapping/columns/4/header"));
        var renamed = COSTS.replace("Total kostnad;Budsjett", "Gevinst;Budsjett");
        send(agency, renamed, "draft", mapping)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/columns/3/header"));
        var lower = Map.of("columns", List.of(Map.of("column", "d", "field", "totalCost", "header", "total kostnad")));
        send(agency, COSTS, "preview", lower).then().statusCode(200).body("mapping.columns.column", contains("D"));
        var twice = Map.of("columns", List.of(Map.of("header", "Total kostnad", "field", "totalCost")));
        send(agency, COSTS.replace("Gjenstående", "Total"), "draft", twice)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mapping/columns/0/header"));
    }

    @Test
    void a_report_with_many_findings_shows_both_the_reading_and_the_answers() {
        var agency = respondent();
        var list = "Prosjekt;Kostnad (MNOK)\n" + "Ny;ca. 5\n".repeat(40) + "Sum;200\n";
        agency.request()
                .contentType(CSV)
                .queryParam("maxFindings", 20)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(agency.path() + "/lists")
                .then()
                .statusCode(200)
                .body("report.findings", hasSize(20))
                .body("report.findings[0].rule", equalTo("list-row-skipped"))
                .body("report.findings[9].rule", equalTo("list-read-as-exact"))
                .body("report.findings[10].rule", not(startsWith("list-")))
                .body("report.omitted.rule", hasItem("list-read-as-exact"));
    }

    @Test
    void a_row_of_csv_with_more_cells_than_headings_is_a_finding() {
        var agency = respondent();
        preview(agency, "Prosjektnr,Prosjekt,Kostnad (MNOK),Budsjett 2026 (MNOK)\nA-1,Ny,12,5,2\nA-2,Gammel,12,5\n")
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.rule == 'list-row-wider' }.row", contains(2))
                .body("report.findings.find { it.rule == 'list-row-wider' }.message", containsString("«2»"));
    }

    @Test
    void a_row_of_csv_that_is_moved_by_an_empty_cell_is_refused() {
        var agency = respondent();
        preview(agency, "Tiltak,Kostnad (MNOK),Kan publiseres,Kommentar\nÅpent,3,ja,\nHemmelig,2,1,nei,\nLite,4,ja,\n")
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.rule == 'list-row-wider' }.row", contains(3))
                .body("report.findings.find { it.rule == 'list-row-wider' }.severity", equalTo("ERROR"));
        preview(agency, "Tiltak,Kan publiseres,Kommentar,\nÅpent,ja,,\nLite,ja,,\n")
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.rule == 'list-row-wider' }", hasSize(0));
    }

    /** Besides the column that the mapping reads, there is one that says otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skjermet",
                "Gradering",
                "Fortrolig",
                "Unnt. off.",
                "Unntatt offentlighet",
                "Ikke for publisering",
                "Taushetsplikt",
                "Confidential",
                "Sensitiv",
                "Unntas",
                "Skal kostnad unntas",
                "Ikke offentlig",
                "Skjermede svar"
            })
    void a_measure_that_another_column_calls_secret_is_not_taken_for_public(String heading) {
        var agency = respondent();
        var list = "Tiltak;Kan publiseres;" + heading + "\nA;ja;ja\nB;ja;nei\nC;ja;\nD;nei;ja\nE;ja;offl. § 21\n";
        preview(agency, list)
                .then()
                .statusCode(200)
                .body("measures.publishable", contains(true, true, true, false, true))
                .body(
                        "report.findings.findAll { it.rule == 'list-exemption-left-out' }.collect { it.row + it.column }",
                        contains("2C", "6C"))
                .body("report.findings.find { it.rule == 'list-exemption-left-out' }.severity", equalTo("ERROR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offentlig",
                "Er tiltaket offentleg?",
                "Publiseres",
                "Kan offentliggjøres",
                "Kan kostnader publiseres?",
                "Kan kostnaden publiserast?",
                "Kan publiseres eller skal unntas offentlighet",
                "Public (yes/no)",
                "Can costs be published"
            })
    void a_measure_that_another_column_does_not_call_public_is_not_taken_for_public(String heading) {
        var list = "Tiltak;Kan publiseres;" + heading + "\nA;ja;nei\nB;ja;ja\nC;ja;\nD;nei;nei\nE;ja;Delvis\n";
        send(respondent(), list, "preview", Map.of("columns", PUBLISHABLE))
                .then()
                .statusCode(200)
                .body("measures.publishable", contains(true, true, true, false, true))
                .body("report.findings.findAll { it.rule == 'list-exemption-left-out' }.row", contains(2, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ingen skjerming",
                "Skjermes ikke",
                "Ikke sikkerhetsgradert",
                "Ugradert (åpen)",
                "Helt åpent",
                "Nei, alt er offentlig",
                "Gjelder ikke",
                "Not confidential"
            })
    void a_measure_is_public_whose_secrecy_is_denied(String answer) {
        var list =
                "Tiltak;Kan publiseres;Skjermet\nA;ja;" + answer + "\nB;ja;Ikke offentlig\nC;ja;Not for publication\n"
                        + "D;ja;Publiseres ikke\nE;ja;Nei, men kostnaden er unntatt\nF;ja;Ikke vurdert\nG;ja;Ingen innsyn\n";
        send(respondent(), list, "preview", Map.of("columns", PUBLISHABLE))
                .then()
                .statusCode(200)
                .body(
                        "report.findings.findAll { it.rule == 'list-exemption-left-out' }.row",
                        contains(3, 4, 5, 6, 7, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offentlig sektor",
                "Offentlig anskaffelse",
                "Offentlig finansiering",
                "Publiseringskanal",
                "Publiseringsdato",
                "Public procurement",
                "Åpen kildekode publiseres"
            })
    void a_heading_that_only_has_such_words_says_nothing_of_publication(String heading) {
        send(
                        respondent(),
                        "Tiltak;Kan publiseres;" + heading + "\nA;ja;nei\nB;ja;ja\n",
                        "preview",
                        Map.of("columns", PUBLISHABLE))
                .then()
                .statusCode(200)
                .body("report.findings.rule", not(hasItem("list-exemption-left-out")));
    }

    @Test
    void a_unit_in_the_mapping_settles_what_the_list_leaves_open() {
        var agency = respondent();
        var list = "Tiltak;Kostnad (tkr);Budsjett\nA;125000;30000\nB;12500;0\nC;1500;1,5 mill\n";
        preview(agency, list)
                .then()
                .statusCode(200)
                .body("measures.totalCost", contains(125_000_000, 12_500_000, 1_500_000))
                .body("measures.currentYearBudget", contains(null, 0, 1_500_000))
                .body(
                        "report.findings.findAll { it.rule == 'list-unit-unknown' }.collect { it.severity + it.row + it.column }",
                        contains("ERROR1C"))
                .body("report.valid", equalTo(false));
        for (var unit : List.of("KRONER", "THOUSANDS")) {
            send(agency, list, "preview", """
                    {"columns":[{"column":"A","field":"name"},{"column":"B","field":"totalCost","unit":"THOUSANDS"},
                    {"column":"C","field":"currentYearBudget","unit":"%s"}]}""".formatted(unit))
                    .then()
                    .statusCode(200)
                    .body(
                            "measures.currentYearBudget",
                            contains(unit.equals("KRONER") ? 30_000 : 30_000_000, 0, 1_500_000))
                    .body("report.findings.rule", not(hasItem("list-unit-unknown")));
        }
    }

    @Test
    void a_cell_that_calls_several_measures_secret_counts_for_all_of_them() {
        var agency = respondent();
        var workbook = new RawWorkbook()
                .sheet("<sheetData>" + row(1, "Tiltak", "Kan publiseres", "Skjermet") + row(2, "A", "ja", "1")
                        + row(3, "B", "ja") + row(4, "C", "ja", "0")
                        + "</sheetData><mergeCells><mergeCell ref='C2:C3'/></mergeCells>")
                .bytes();
        agency.request()
                .contentType("application/octet-stream")
                .body(workbook)
                .post(agency.path() + "/lists")
                .then()
                .statusCode(200)
                .body("report.findings.findAll { it.rule == 'list-exemption-left-out' }.row", contains(2, 3));
    }

    @Test
    void a_tick_with_a_remark_does_not_hide_the_others() {
        var agency = respondent();
        preview(agency, "Tiltak;Robotteknologi;Kunstig intelligens\nA;;x (pilot)\nB;x;x\n")
                .then()
                .statusCode(200)
                .body("measures[1].technologies", contains("ROBOTICS", "AI"))
                .body("measures[0].technologies", contains("x (pilot)"))
                .body(
                        "report.findings.find { it.rule == 'unknown-code' }.message",
                        equalTo("«x (pilot)» i «Kunstig intelligens» er ikke et kryss."))
                .body("report.findings.findAll { it.rule == 'unknown-code' }.row", hasItem(2));
    }

    @Test
    void several_ticks_for_one_answer_are_called_so() {
        preview(respondent(), "Tiltak;Idé;Konsept;Planlegging\nA;x;;x\nB;;x;\n")
                .then()
                .statusCode(200)
                .body("measures[1].phase", equalTo("CONCEPT"))
                .body(
                        "report.findings.find { it.rule == 'unknown-code' }.message",
                        startsWith("Det er flere kryss for spørsmålet «Prosjektfase"));
    }

    @Test
    void a_text_below_other_says_what_is_meant() {
        preview(
                        respondent(),
                        "Tiltak;RPA;Sky;Annet;Spesifiser annen teknologi\nA;x;;Droner;\nB;;x;x;Blokkjede\nC;;x;;\n")
                .then()
                .statusCode(200)
                .body("measures[0].technologies", contains("ROBOTICS", "OTHER"))
                .body("measures[1].technologies", contains("CLOUD", "OTHER"))
                .body("measures[2].technologies", contains("CLOUD"))
                .body("measures.technologiesOther", contains("Droner", "Blokkjede", null))
                .body("report.findings.findAll { it.rule == 'list-read-as' }.row", contains(2, 3))
                .body("report.findings.rule", not(hasItem("other-unspecified")));
    }

    @Test
    void an_answer_that_is_not_understood_does_not_hide_a_column_of_exemptions() {
        var agency = respondent();
        preview(agency, "Tiltak;Unntatt offentlighet\nA;ja\nB;nei\nC;Delvis\nD;-\n")
                .then()
                .statusCode(200)
                .body("measures[0].publishable", equalTo(false))
                .body("measures[1].publishable", equalTo(true))
                .body("measures[2].publishable", equalTo("Delvis"))
                .body("measures[3].publishable", nullValue());
    }

    @Test
    @Timeout(60)
    void long_texts_take_no_longer_than_short_ones() {
        var agency = respondent();
        for (var text : List.of("x".repeat(30_000), "12 34 56 78 ".repeat(2_000), "a, b / c og d ".repeat(280))) {
            var list = "Prosjekt;Leveranse;Kostnad;Fase;Effekter;Kan publiseres\n"
                    + ("Ny;\"" + text + "\";5;" + "Idé;\"" + text + "\";Ja\n").repeat(100);
            preview(agency, list).then().statusCode(200);
        }
    }

    @Test
    void a_character_of_two_units_is_never_cut_in_half() {
        var agency = respondent();
        for (var length : List.of(59, 60, 199, 200)) {
            preview(
                            agency,
                            "Navn;Fase\n" + "x".repeat(length) + "\uD83D\uDE00 mer;ukjent\n" + "x".repeat(length)
                                    + "\uD83D\uDE00;\n")
                    .then()
                    .statusCode(200);
        }
    }

    @Tag("full")
    @Test
    void a_list_without_keys_gets_those_of_last_time_or_its_names() {
        var years = consecutiveEditions("2019", AGENCY);
        var before = respondent(years.earlier(), AGENCY);
        var mapping = preview(before, PORTFOLIO).jsonPath().getMap("mapping");
        send(before, PORTFOLIO, "submit", mapping).then().statusCode(201);
        turn(years);
        var list = PORTFOLIO.replaceAll("(?m)^(Prosjektnr|A-17|B-2);", ";").replace("Nytt arkiv", "Helt nytt");
        preview(respondent(years.later(), AGENCY), list)
                .then()
                .statusCode(200)
                .body("measures.reference", contains("A-17", "Helt nytt"))
                .body("report.findings.findAll { it.rule == 'list-reference-made' }.row", contains(5, 6));
        var now = respondent(years.later(), AGENCY);
        send(now, PORTFOLIO.replace("A-17", "Ny-1"), "draft", mapping).then().statusCode(201);
        preview(now, list.replace("Helt nytt", "Nytt arkiv"))
                .then()
                .statusCode(200)
                .body("measures.reference", contains("Ny-1", "B-2"));
    }

    @Tag("full")
    @Test
    void headings_with_years_move_with_the_edition() {
        var years = consecutiveEditions("2019", AGENCY);
        var before = years.earlier();
        var list = "Prosjekt;Budsjett " + before + "\nNy;100000\n";
        var mapping = preview(respondent(before, AGENCY), list).jsonPath().getMap("mapping");
        send(
                        respondent(before, AGENCY),
                        PORTFOLIO,
                        "submit",
                        preview(respondent(before, AGENCY), PORTFOLIO)
                                .jsonPath()
                                .getMap("mapping"))
                .then()
                .statusCode(201);
        send(respondent(before, AGENCY), list, "draft", mapping).then().statusCode(200);
        turn(years);
        var now = respondent(years.later(), AGENCY);
        send(now, list, "draft", null).then().statusCode(422);
        send(now, "Prosjekt;Budsjett " + before + ";Budsjett " + years.later() + "\nNy;100000;200000\n", "draft", null)
                .then()
                .statusCode(201)
                .body("mappingFrom", equalTo("KEPT"))
                .body("measures.currentYearBudget", contains(200_000));
    }

    @Test
    void a_column_of_dates_has_one_order() {
        preview(respondent(), "Prosjekt;Vurderes på nytt\nA;3/13/2028\nB;1/3/2028\nC;1. mars 2028\n")
                .then()
                .body("measures.exemptionReviewOn", contains("2028-03-13", "1/3/2028", "2028-03-01"));
    }

    @Test
    void a_finding_quotes_the_cell_and_says_what_a_list_may_have_there() {
        var list = """
            Tiltak;Fase;Kostnad;Unntatt offentlighet;Vurderes på nytt;E-post
            Ny;Parkert;5–10 mill;Delvis;snart;kari@etaten
            Arkiv;Idé;5;Ja;1.1.2028;kari@etaten.no
            """;
        var all = "report.findings.findAll { it.rule == 'unknown-code' || it.rule == 'wrong-type' }.";
        preview(respondent(), list)
                .then()
                .statusCode(200)
                .body(
                        all + "message",
                        containsInAnyOrder(
                                startsWith("«Parkert» er ikke et av svarene i «Fase». Svarene er «Idé», «Konsept»,"),
                                equalTo("«5–10 mill» i «Kostnad» kan ikke leses som ett beløp i hele kroner."),
                                equalTo("«Delvis» i «Unntatt offentlighet» kan ikke leses som ja eller nei."),
                                equalTo("«snart» i «Vurderes på nytt» kan ikke leses som en dato fra 1900 til 2999.")))
                .body(all + "fix", everyItem(startsWith("Skriv ")))
                .body("report.findings.message", not(hasItem(containsString("kari@"))));
        var agency = respondent();
        agency.request()
                .contentType(CSV)
                .header("Accept-Language", "en")
                .body("Tiltak;Fase;Kostnad\nNy;kari@etaten.no;100 %\n".getBytes(StandardCharsets.UTF_8))
                .post(agency.path() + "/lists")
                .then()
                .body(
                        all + "message",
                        containsInAnyOrder(
                                startsWith("The value in “Fase” is not one of the options."),
                                equalTo("“100 %” in “Kostnad” cannot be read as one amount in whole kroner.")));
    }

    @Test
    void headings_that_are_nearly_known_are_named() {
        preview(respondent(), "Tiltak;Budsjet;Restkostnad;Fasse;Farge\nA;1;2;Idé;rød\n")
                .then()
                .body(
                        "report.findings.findAll { it.rule == 'list-column-left-out' }.header",
                        containsInAnyOrder("Budsjet", "Restkostnad", "Fasse"))
                .body(
                        "report.findings.findAll { it.rule == 'list-column-left-out' }.message",
                        hasItem(
                                "Kolonnen «Fasse» ligner spørsmålet «Prosjektfase – Hvilken fase er prosjektet/tiltaket i?», men er ikke lest."));
    }

    @Test
    void of_equal_headings_the_one_with_answers_is_read() {
        preview(respondent(), "Prosjekt;Kostnad;Kostnad;Sky;Sky\nA;;500000;x;x\nB;;600000;;\n")
                .then()
                .body("measures.totalCost", contains(500_000, 600_000))
                .body("measures[0].technologies", contains("CLOUD"));
    }

    @Test
    void numbers_of_columns_and_footnotes_are_no_measures() {
        preview(
                        respondent(),
                        "Nr;Prosjekt;Fase²\n1;2;3\nA;Ny;Idé\nB;Eldre;Idé\n*) Fra styret;;\n1) Navn kan endres;;\n")
                .then()
                .body("measures.reference", contains("A", "B"))
                .body("measures.phase", contains("IDEA", "IDEA"));
    }

    @Test
    void rows_of_other_agencies_are_named() {
        var agency = respondent();
        preview(
                        agency,
                        "Prosjekt;Virksomhet;Org.nr.\nA;%s;\nB;;%s\nC;Etaten for ukjente ting;974 761 076\nD;Skatteetaten;\n"
                                .formatted(agency.orgNumber(), agency.orgNumber()))
                .then()
                .statusCode(200)
                .body("measures.size()", equalTo(4))
                .body("report.findings.findAll { it.rule == 'list-other-agency' }.row", contains(5, 4))
                .body("report.findings.findAll { it.rule == 'list-other-agency' }.column", contains("B", "C"));
    }

    @Test
    void amounts_have_the_units_of_their_rows() {
        preview(
                        respondent(),
                        "Prosjekt;Kostnad;Enhet;Budsjett (tusen kr);Valuta\nA;5;mill. kr;;NOK\nB;50000;tkr;100;\nC;500000;kr;;EUR\nD;500000;IT-enheten;200;\nE;7;mill. kr;5;\n")
                .then()
                .statusCode(200)
                .body("measures.totalCost", contains(5_000_000, 50_000_000, null, null, 7_000_000))
                .body("measures.currentYearBudget", contains(null, 100_000, null, null, null))
                .body("report.findings.findAll { it.rule == 'list-amount-left-out' }.row", contains(4, 5, 5, 6))
                .body(
                        "report.findings.findAll { it.rule == 'list-amount-left-out' }.column",
                        contains("B", "B", "D", "D"));
    }

    @Test
    void an_amount_is_read_only_in_a_unit_of_kroner_that_is_understood() {
        var known = List.of("1000", "i hele tusen", "1000 kr", "K", "T", "tkr", "TNOK");
        var millions = List.of("M", "mill", "mill. NOK", "MNOK", "i millioner kroner");
        var kroner = List.of("", "-", "kr", "NOK", "norske kroner");
        var others = List.of(
                "TEUR",
                "MEUR",
                "kEUR",
                "€",
                "$",
                "£",
                "MUSD",
                "MSEK",
                "TSEK",
                "svenske kroner",
                "mill. euro",
                "timer",
                "årsverk",
                "%",
                "stk",
                "ukjent",
                "NOK/EUR",
                "15");
        for (var heading :
                List.of("Enhet", "Valuta", "Enhet (valuta)", "Benevning", "Currency/unit", "Valuta for beløp")) {
            var rows = new StringBuilder("Prosjekt;Kostnad;" + heading + "\n");
            Stream.of(known, millions, kroner, others).flatMap(List::stream).forEach(unit -> rows.append("Tiltak ")
                    .append(rows.length())
                    .append(";12;")
                    .append(unit)
                    .append("\n"));
            var read = Stream.of(
                            Collections.nCopies(known.size(), 12_000),
                            Collections.nCopies(millions.size(), 12_000_000),
                            Collections.nCopies(kroner.size(), 12),
                            Collections.<Integer>nCopies(others.size(), null))
                    .flatMap(List::stream)
                    .toList();
            preview(respondent(), rows.toString())
                    .then()
                    .statusCode(200)
                    .body("measures.totalCost", equalTo(read))
                    .body(
                            "report.findings.findAll { it.rule == 'list-amount-left-out' }.size()",
                            equalTo(others.size()));
        }
    }

    @Test
    void a_unit_may_be_a_department() {
        preview(respondent(), "Prosjekt;Kostnad;Enhet\nA;5000;IT\nB;6000;Seksjon K\nC;7000;M\nD;8000;1000\n")
                .then()
                .statusCode(200)
                .body("measures.totalCost", contains(5_000, 6_000, 7_000, 8_000));
        preview(respondent(), "Prosjekt;Kostnad;Enhet\nA;5000;TEUR\nB;6000;TEUR\n")
                .then()
                .statusCode(200)
                .body("measures.totalCost", contains(null, null));
    }

    @Test
    void a_list_is_only_taken_from_the_agency_itself_while_the_edition_is_open() {
        var agency = respondent();
        var path = agency.path() + "/lists";
        anyone().contentType(CSV).body("a").post(path).then().statusCode(401);
        as(agency.orgNumber(), Scope.READ)
                .contentType(CSV)
                .body("a")
                .post(path)
                .then()
                .statusCode(403);
        agency(OTHER_AGENCY).contentType(CSV).body("a").post(path).then().statusCode(403);
        agency.request()
                .contentType(CSV)
                .body("a")
                .post("/v1/editions/1999/submissions/" + agency.orgNumber() + "/lists")
                .then()
                .statusCode(404);
        agency.request()
                .contentType(CSV)
                .body("a")
                .post("/v1/editions/2019/submissions/" + agency.orgNumber() + "/lists")
                .then()
                .statusCode(409);
        var planned = newYear();
        plan(planned, "2019", "2099-12-31");
        agency.request()
                .contentType(CSV)
                .body(PORTFOLIO)
                .post(submission(planned, agency.orgNumber()) + "/lists")
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("not-a-participant")));
        agency.request()
                .contentType("image/png")
                .body(new byte[] {1})
                .post(path)
                .then()
                .statusCode(415);
        agency.request()
                .contentType(CSV)
                .queryParam("mode", "x")
                .body("a")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Tag("full")
    @Test
    void what_is_no_list_is_refused() {
        var agency = respondent();
        var old = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        refuse(agency, old, 415, "list-format-unsupported");
        refuse(agency, new byte[0], 400, "list-unreadable");
        refuse(agency, "PK tull".getBytes(StandardCharsets.UTF_8), 400, "list-unreadable");
        refuse(agency, new byte[11 * 1024 * 1024], 413, "body-too-large");
        refuse(
                agency,
                "Navn;Fase\n".concat("a;b\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8),
                413,
                "list-too-large");
        agency.request()
                .multiPart("mapping", "{}", "application/json")
                .post(agency.path() + "/lists")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/file"));
        agency.request()
                .contentType("multipart/form-data; boundary=x")
                .body("tull".getBytes(StandardCharsets.UTF_8))
                .post(agency.path() + "/lists")
                .then()
                .statusCode(400);
    }

    @Test
    void a_list_without_measures_says_so() {
        var agency = respondent();
        preview(agency, "Navn;Fase\n")
                .then()
                .statusCode(200)
                .body("measures", empty())
                .body("report.valid", equalTo(false))
                .body("report.findings.rule", hasItem("required"));
        preview(agency, "bare en tekst")
                .then()
                .statusCode(200)
                .body("headerRow", equalTo(0))
                .body("measures", empty());
    }

    @Tag("full")
    @Test
    void findings_are_worded_in_every_language_and_no_more_than_asked_for() {
        var agency = respondent();
        for (var language : List.of("nb", "nn", "en")) {
            agency.request()
                    .contentType(CSV)
                    .header("Accept-Language", language)
                    .body(PORTFOLIO.getBytes(StandardCharsets.UTF_8))
                    .post(agency.path() + "/lists")
                    .then()
                    .body("report.findings.message", everyItem(notNullValue()))
                    .body("report.findings.rule", hasItem("list-read-as"));
        }
        agency.request()
                .contentType(CSV)
                .queryParam("maxFindings", 1)
                .body(PORTFOLIO.getBytes(StandardCharsets.UTF_8))
                .post(agency.path() + "/lists")
                .then()
                .body("report.findings.size()", equalTo(1))
                .body("report.truncated", equalTo(true))
                .body("report.omitted.rule", hasItem("list-row-skipped"));
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (var cell : cells) {
            if (cell == null) {
                row.append("<c/>");
            } else if (cell.matches("[0-9.]+")) {
                row.append("<c><v>").append(cell).append("</v></c>");
            } else if (cell.startsWith("#")) {
                row.append("<c t='e'><v>").append(cell).append("</v></c>");
            } else {
                row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private static void refuse(Respondent agency, byte[] file, int status, String problem) {
        agency.request()
                .contentType("application/octet-stream")
                .body(file)
                .post(agency.path() + "/lists")
                .then()
                .statusCode(status)
                .body("type", equalTo(problem(problem)));
    }

    private static Response preview(Respondent agency, String list) {
        return agency.request()
                .contentType(CSV)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(agency.path() + "/lists");
    }

    private static Response send(Respondent agency, String list, String mode, Object mapping) {
        if (mapping == null) {
            return agency.request()
                    .contentType(CSV)
                    .queryParam("mode", mode)
                    .body(list.getBytes(StandardCharsets.UTF_8))
                    .post(agency.path() + "/lists");
        }
        return agency.request()
                .queryParam("mode", mode)
                .multiPart("file", "liste.csv", list.getBytes(StandardCharsets.UTF_8), CSV)
                .multiPart("mapping", mapping, "application/json; charset=UTF-8")
                .post(agency.path() + "/lists");
    }
}
