package no.tiltaksoversikt.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.RawWorkbook;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists in the shapes in which agencies keep them, with the measures that each must give. */
@QuarkusTest
class ListShapesTest extends HttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Object[] HEADINGS = {
        "Prosjektnr",
        "Prosjekt",
        "E-post",
        "Kan publiseres",
        "Finansiering",
        "Kostnad",
        "Budsjett",
        "Fase",
        "Involverer andre",
        "Leveranse",
        "Effekter",
        "Målgruppe",
        "Fellesløsning",
        "Gjenbruk",
        "Teknologi"
    };
    private static final Object[] FIRST = {
        "A-17",
        "Ny søknadsløsning",
        "kari@etaten.no",
        "Ja",
        "Delvis",
        12_500_000,
        4_000_000,
        "Gjennomføring",
        "Nei",
        "En tjeneste",
        "Effektivisering",
        "Innbyggere",
        "Nei",
        "Ja",
        "Skytjenester"
    };
    private static final Object[] SECOND = {
        "B-2",
        "Nytt arkiv",
        "ola@etaten.no",
        "ja",
        "Ja",
        8_000_000,
        1_000_000,
        "Idé",
        "nei",
        "Et arkiv",
        "EFFICIENCY",
        "Ansatte",
        "nei",
        "Usikker",
        "Ikke relevant"
    };
    private static final Object[] THIRD = {
        "C-3",
        "Datavarehus",
        "per@etaten.no",
        "Ja",
        "Nei",
        55_000_000,
        0,
        "Planlegging",
        "Nei",
        "Et varehus",
        "Kostnadseffektivisering",
        "Ansatte",
        "Ja",
        "Nei",
        "Robotteknologi"
    };

    private static final List<String> FIELDS = List.of(
            "reference",
            "name",
            "contactEmail",
            "publishable",
            "financing",
            "totalCost",
            "currentYearBudget",
            "phase",
            "involvesOthers",
            "deliverable",
            "expectedEffects",
            "beneficiaries",
            "developsShared",
            "reusesShared",
            "technologies");
    private static final String FIRST_READ = """
        ["A-17","Ny søknadsløsning","kari@etaten.no",true,"PARTIAL",12500000,4000000,"IMPLEMENTATION","NO","En tjeneste",
        ["EFFICIENCY"],["CITIZENS"],"NO","YES",["CLOUD"]]""";
    private static final String SECOND_READ = """
        ["B-2","Nytt arkiv","ola@etaten.no",true,"YES",8000000,1000000,"IDEA","NO","Et arkiv",
        ["EFFICIENCY"],["EMPLOYEES"],"NO","UNSURE",["NOT_RELEVANT"]]""";
    private static final String THIRD_READ = """
        ["C-3","Datavarehus","per@etaten.no",true,"NO",55000000,0,"PLANNING","NO","Et varehus",
        ["COST_EFFICIENCY"],["EMPLOYEES"],"YES","NO",["ROBOTICS"]]""";

    /**
     * A list.
     *
     * @param measures those read from it, as the answers to {@link #FIELDS}
     * @param finding a finding that the report must have; null for any
     */
    // Files are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(String name, byte[] file, List<String> measures, String finding) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(headings(), rows(), sheets(), tables(), units(), columns(), choices(), texts())
                .flatMap(List::stream);
    }

    private static List<Shape> headings() {
        var split = row(
                "Prosjekt-",
                "Prosjekt",
                "Kontaktperson",
                "Kan",
                "Har",
                "Total",
                "Budsjett",
                "Prosjekt",
                "Involverer",
                "Hoved-",
                "Forventede",
                "Målgruppe",
                "Felles-",
                "Gjenbruk av",
                "Ny");
        var below = row(
                "nr",
                "navn",
                "e-post",
                "publiseres",
                "finansiering",
                "kostnad",
                "i år",
                "fase",
                "andre",
                "leveranse",
                "effekter",
                null,
                "løsning",
                "løsning",
                "teknologi");
        var decorated = row(
                "Pro\u00adsjekt\u00adnr.",
                "1. Navn på tiltaket *",
                "2. E-post-\nadresse",
                "3) Kan\npubliseres?",
                "4. Finansiering*",
                "5. Total kostnads-\nramme",
                "6. Budsjett\ni år",
                "7. Fase (velg én)",
                "8. Involverer andre?*",
                "9. Hoved-\nleveranse",
                "10. Forventede effekter (inntil 3)",
                "11. Målgruppe(r)",
                "12. Felles-\nløsning?",
                "13. Gjen\u00adbruk?\u00a0",
                "14. Teknologi:");
        var english = row(
                "Project ID",
                "Project name",
                "Contact e-mail",
                "Can be published?",
                "Funded?",
                "Total cost (NOK million)",
                "Budget this year (NOK thousand)",
                "Stage",
                "Involves other agencies?",
                "Main deliverable",
                "Expected effects",
                "Target group",
                "Develops shared solution",
                "Reuses shared solution",
                "Technologies");
        var millions = with(with(FIRST, 5, "12,5 mill"), 6, "MNOK 4");
        return List.of(
                shape(
                        "titles above",
                        book(row("Portefølje"), row("Oppdatert 1. mars"), row(), HEADINGS, FIRST, SECOND)),
                shape(
                        "a title merged across all columns",
                        new RawWorkbook()
                                .sheet(data(row("Portefølje 2026"), HEADINGS, FIRST, SECOND)
                                        + "<mergeCells><mergeCell ref='A1:O1'/></mergeCells>")
                                .bytes()),
                shape(
                        "groups above headings",
                        new RawWorkbook()
                                .sheet(data(row("Tiltak", null, null, null, "Økonomi"), HEADINGS, FIRST, SECOND)
                                        + "<mergeCells><mergeCell ref='A1:D1'/><mergeCell ref='E1:G1'/></mergeCells>")
                                .bytes()),
                shape("headings in two rows", book(split, below, FIRST, SECOND)),
                shape(
                        "units below headings",
                        book(HEADINGS, row(null, null, null, "(ja/nei)", null, "(kr)", "(kr)"), FIRST, SECOND)),
                shape(
                        "millions below headings",
                        book(
                                HEADINGS,
                                row(null, null, null, null, null, "MNOK", "MNOK"),
                                with(with(FIRST, 5, 12.5), 6, 4)),
                        List.of(FIRST_READ),
                        "list-read-as"),
                shape(
                        "instructions below headings",
                        book(
                                HEADINGS,
                                row("Nøkkel", "Kort navn", "navn@etaten.no", "Ja/Nei", "Ja/Nei/Delvis", "i kroner"),
                                FIRST,
                                SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "units among instructions below headings",
                        book(
                                HEADINGS,
                                with(row("Obligatorisk", "Obligatorisk", null, null, null, null), 5, "Valgfritt"),
                                row("Nøkkel", "Kort navn", "navn@etaten.no", "Ja/Nei", "Velg", "i 1000 kr", "MNOK"),
                                with(with(FIRST, 5, 12_500), 6, 4)),
                        List.of(FIRST_READ),
                        "list-row-skipped"),
                shape(
                        "units among other words",
                        book(
                                HEADINGS,
                                row("Nøkkel", "Navn", "E-post", "Ja/Nei", "Velg", "Samlet ramme ført i hele tusen"),
                                FIRST),
                        List.of(FIRST_READ),
                        "list-unit-left-out"),
                shape(
                        "a heading that leaves something out",
                        book(with(HEADINGS, 5, "Kostnad eks. mva."), FIRST),
                        List.of(FIRST_READ),
                        "list-column-restricted"),
                shape(
                        "years below a merged heading",
                        new RawWorkbook()
                                .sheet(data(
                                                        joined(HEADINGS, Stream.of("Budsjett (mill. kr)", null, null)),
                                                        with(with(with(new Object[18], 15, 2097), 16, 2098), 17, 2099),
                                                        joined(with(FIRST, 6, null), Stream.of(1, 4, 9)),
                                                        joined(with(SECOND, 6, null), Stream.of(8, 1, 9)))
                                                .replace("Budsjett<", "Avdeling<")
                                        + "<mergeCells><mergeCell ref='P1:R1'/></mergeCells>")
                                .bytes()),
                shape(
                        "years as words below a merged heading",
                        new RawWorkbook()
                                .sheet(data(
                                                        joined(HEADINGS, Stream.of("Budsjett (mill. kr)", null)),
                                                        with(with(new Object[17], 15, "i fjor"), 16, "i år"),
                                                        joined(with(FIRST, 6, null), Stream.of(1, 4)),
                                                        joined(with(SECOND, 6, null), Stream.of(8, 1)))
                                                .replace("Budsjett<", "Avdeling<")
                                        + "<mergeCells><mergeCell ref='P1:Q1'/></mergeCells>")
                                .bytes()),
                shape("headings with numbers, stars and breaks", book(decorated, FIRST, SECOND)),
                shape(
                        "headings in English",
                        book(english, with(with(FIRST, 5, 12.5), 6, 4000)),
                        List.of(FIRST_READ),
                        "list-read-as"),
                shape("amounts with their units", book(HEADINGS, millions), List.of(FIRST_READ), "list-read-as"),
                shape("far down and far right", book(row(), row(), moved(HEADINGS), moved(FIRST), moved(SECOND))),
                shape(
                        "very wide",
                        book(
                                joined(HEADINGS, IntStream.range(0, 300).mapToObj(month -> "Måned " + month)),
                                joined(FIRST, IntStream.range(0, 300).boxed()),
                                SECOND)));
    }

    private static List<Shape> rows() {
        var struck = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs>";
        return List.of(
                shape(
                        "empty rows and totals",
                        book(
                                HEADINGS,
                                row(),
                                FIRST,
                                row("Delsum", null, null, null, null, "<c><f>SUM(F3:F3)</f></c>"),
                                SECOND,
                                row(),
                                row("Sum", null, null, null, null, 20_500_000, 5_000_000)),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "parts with headings",
                        book(HEADINGS, row("Avdeling for IT"), FIRST, HEADINGS, SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "examples and subtotals",
                        book(
                                HEADINGS,
                                with(with(THIRD, 0, "Eksempel"), 1, "Ny portal"),
                                with(THIRD, 1, "Eksempel: Ny portal"),
                                FIRST,
                                row(null, "Nord totalt", null, null, null, 12_500_000),
                                SECOND,
                                row(null, "Sør – sum", null, null, null, 8_000_000)),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "totals with counts",
                        book(
                                HEADINGS,
                                FIRST,
                                row("Antall tiltak: 1", null, null, null, null, 12_500_000),
                                row("Sum", "IT-avdelingen", null, null, null, 12_500_000),
                                SECOND,
                                row("Mellomsum HR", null, null, null, null, 8_000_000),
                                row(null, "Totalt", null, "2 av 2", "1 stk", 20_500_000, 5_000_000, "1 i idéfasen"),
                                row("Tal på tiltak", 2),
                                row("Number of measures: 2", null, null, null, null, 20_500_000)),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "names of parts",
                        book(
                                HEADINGS,
                                row(null, "IT"),
                                FIRST,
                                row(null, "Avdeling for HR (1 tiltak)", null, null, null, 8_000_000),
                                row(null, "Økonomi"),
                                SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "words explained below",
                        book(HEADINGS, FIRST, SECOND, row(), row("Ord", "Betydning"), row("Idé", "Første fase")),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape("rows with nothing but a number", book(HEADINGS, FIRST, SECOND, row("C-3"), row("D-4"))),
                shape(
                        "hidden rows and columns",
                        new RawWorkbook()
                                .sheet("<cols><col min='3' max='3' hidden='1'/></cols>"
                                        + data(HEADINGS, FIRST, SECOND).replace("<row r='3'", "<row r='3' hidden='1'"))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-hidden"),
                shape(
                        "a row struck out",
                        new RawWorkbook()
                                .styles(struck)
                                .sheet(data(HEADINGS, FIRST).replace("</sheetData>", "")
                                        + cells(3, SECOND).replace("<c", "<c s='1'") + "</sheetData>")
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-struck"),
                shape(
                        "measures that have ended",
                        book(
                                HEADINGS,
                                FIRST,
                                row("Avsluttede prosjekter"),
                                THIRD,
                                row("Pågående prosjekter"),
                                SECOND,
                                row("Stoppet"),
                                THIRD),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-left-out"),
                shape(
                        "parts with totals, some of which have ended",
                        book(
                                HEADINGS,
                                row("Avsluttede prosjekter", null, null, null, null, 55_000_000),
                                THIRD,
                                row("Pågående prosjekter", null, null, null, null, 20_500_000),
                                FIRST,
                                SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-left-out"),
                shape(
                        "parts whose titles name an end to come",
                        book(
                                HEADINGS,
                                row("Nye prosjekter"),
                                FIRST,
                                row("Planlagt avsluttet"),
                                SECOND,
                                row("Ikke avsluttede prosjekter"),
                                THIRD),
                        List.of(FIRST_READ, SECOND_READ, THIRD_READ),
                        null),
                shape(
                        "a first measure of round amounts",
                        book(HEADINGS, with(with(FIRST, 5, 1_000_000), 6, 1000), SECOND),
                        List.of(FIRST_READ.replace("12500000,4000000", "1000000,1000"), SECOND_READ),
                        null),
                shape(
                        "a single measure above repeated headings",
                        book(row("Pågående"), HEADINGS, FIRST, row(), row("Nye prosjekter"), HEADINGS, SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        null),
                shape(
                        "lost letters",
                        book(HEADINGS, with(FIRST, 1, "Ny s\u00c3\u00b8knadsl\u00c3\u00b8sning"), SECOND),
                        List.of(FIRST_READ.replace("ø", "\u00c3\u00b8"), SECOND_READ),
                        "list-cell-garbled"),
                shape(
                        "a measure in two rows",
                        new RawWorkbook()
                                .sheet(data(HEADINGS, FIRST, with(new Object[15], 14, "Robotteknologi"), SECOND)
                                        + "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/></mergeCells>")
                                .bytes(),
                        List.of(FIRST_READ.replace("[\"CLOUD\"]", "[\"CLOUD\",\"ROBOTICS\"]"), SECOND_READ),
                        null),
                shape(
                        "formulas",
                        book(
                                HEADINGS,
                                with(FIRST, 5, "<c><f>G2*3.125</f><v>12500000</v></c>"),
                                with(SECOND, 5, "<c><f>G3*8</f></c>"),
                                with(THIRD, 9, "<c t='e'><v>#REF!</v></c>")),
                        List.of(
                                FIRST_READ,
                                SECOND_READ.replace("8000000", "null"),
                                THIRD_READ.replace("\"Et varehus\"", "null")),
                        "list-cell-error"));
    }

    private static List<Shape> sheets() {
        var pivot = data(row("Fase", "Antall", "Sum av Kostnad"), row("Idé", 1, 8), row("Totalsum", 1, 8));
        var order = new ArrayList<>(Arrays.asList(1, 0));
        IntStream.range(2, HEADINGS.length).forEach(order::add);
        return List.of(
                shape(
                        "a cover and a pivot table",
                        new RawWorkbook()
                                .sheet("Forside", "visible", data(row("Om listen"), row("Fase", "Betydning")))
                                .sheet("Pivot", "visible", pivot)
                                .sheet("Tiltak", "visible", data(HEADINGS, FIRST, SECOND))
                                .bytes()),
                shape(
                        "measures on two sheets",
                        new RawWorkbook()
                                .sheet("Nord", "visible", data(HEADINGS, FIRST, SECOND))
                                .sheet("Sør", "visible", data(HEADINGS, THIRD))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ, THIRD_READ),
                        null),
                shape(
                        "a list among a thousand sheets",
                        many(with(with(FIRST, 5, 500_000), 6, 400_000)),
                        List.of(FIRST_READ.replace("12500000,4000000", "500000,400000")),
                        null),
                shape(
                        "numbered sheets",
                        new RawWorkbook()
                                .sheet("Tiltak (1)", "visible", data(HEADINGS, FIRST))
                                .sheet("Tiltak (2)", "visible", data(HEADINGS, SECOND))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-sheet-joined"),
                shape(
                        "a copy of the sheet",
                        new RawWorkbook()
                                .sheet("Tiltak (2)", "visible", data(HEADINGS, FIRST, SECOND))
                                .sheet("Tiltak", "visible", data(HEADINGS, FIRST, THIRD))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-sheet-left-out"),
                shape(
                        "columns in another order on the second sheet",
                        new RawWorkbook()
                                .sheet("Nord", "visible", data(HEADINGS, FIRST))
                                .sheet("Sør", "visible", data(ordered(HEADINGS, order), ordered(THIRD, order)))
                                .bytes(),
                        List.of(FIRST_READ, THIRD_READ),
                        null),
                shape(
                        "other headings on the second sheet",
                        new RawWorkbook()
                                .sheet("Nord", "visible", data(HEADINGS, FIRST))
                                .sheet(
                                        "Sør",
                                        "visible",
                                        data(
                                                row(
                                                        "Ref",
                                                        "Project name",
                                                        "E-mail",
                                                        "Can be published",
                                                        "Financing",
                                                        "Total cost (MNOK)",
                                                        "Budget",
                                                        "Phase",
                                                        "Involves others",
                                                        "Deliverable",
                                                        "Effects",
                                                        "Target group",
                                                        "Develops shared",
                                                        "Reuse",
                                                        "Technology"),
                                                with(THIRD, 5, 55)))
                                .bytes(),
                        List.of(FIRST_READ, THIRD_READ),
                        "list-sheet-joined"),
                shape(
                        "a unit on a sheet of explanations",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, FIRST))
                                .sheet(
                                        "Om listen",
                                        "visible",
                                        data(row("Slik leses listen"), row("Alle beløp i 1000 kr")))
                                .bytes(),
                        List.of(FIRST_READ),
                        "list-unit-left-out"),
                shape(
                        "a smaller table above",
                        book(
                                Arrays.copyOf(ordered(HEADINGS, order), 9),
                                Arrays.copyOf(ordered(FIRST, order), 9),
                                row(),
                                HEADINGS,
                                SECOND,
                                THIRD),
                        List.of(FIRST_READ.replaceAll(",\"En tjeneste\"(.|\\n)*", "]"), SECOND_READ, THIRD_READ),
                        "list-table-joined"),
                shape(
                        "a sheet for each year",
                        new RawWorkbook()
                                .sheet("2017", "visible", data(HEADINGS, THIRD, SECOND, FIRST))
                                .sheet("Portefølje", "visible", data(HEADINGS, FIRST, SECOND))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-sheet-left-out"),
                shape(
                        "a second table with its columns in another order",
                        book(
                                row("Portefølje"),
                                HEADINGS,
                                FIRST,
                                row(),
                                row("Avdeling Sør"),
                                ordered(HEADINGS, order),
                                ordered(SECOND, order),
                                ordered(THIRD, order)),
                        List.of(FIRST_READ, SECOND_READ, THIRD_READ),
                        "list-table-joined"),
                shape(
                        "a table of finished measures above",
                        book(
                                row("Avsluttede tiltak"),
                                ordered(HEADINGS, order),
                                ordered(THIRD, order),
                                row("Pågående tiltak"),
                                HEADINGS,
                                FIRST,
                                SECOND),
                        List.of(THIRD_READ, FIRST_READ, SECOND_READ),
                        "list-table-joined"),
                shape(
                        "a second table of finished measures",
                        book(
                                HEADINGS,
                                FIRST,
                                SECOND,
                                row("Avsluttede tiltak"),
                                ordered(HEADINGS, order),
                                ordered(THIRD, order)),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-left-out"),
                shape(
                        "a second table about something else",
                        book(
                                HEADINGS,
                                FIRST,
                                SECOND,
                                row(),
                                row("Prosjektnr", "Kostnad", "Kommentar"),
                                row("A-17", 1, "Dyrt")),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-left-out"),
                shape(
                        "a sheet without known headings",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, FIRST, SECOND))
                                .sheet(
                                        "Mer",
                                        "visible",
                                        data(row("Alfa", "Beta", "Gamma"), row("a", "b", 1), row("c", "d", 2)))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-sheet-left-out"),
                shape(
                        "a unit for each sheet",
                        new RawWorkbook()
                                .sheet(
                                        "Nord",
                                        "visible",
                                        data(row("Alle beløp i mill. kr"), HEADINGS, with(with(FIRST, 5, 12.5), 6, 4)))
                                .sheet(
                                        "Sør",
                                        "visible",
                                        data(with(HEADINGS, 5, "Kostnad (1000 kr)"), with(SECOND, 5, 8000)))
                                .sheet("Vest", "visible", data(HEADINGS, THIRD))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ, THIRD_READ),
                        "list-sheet-joined"),
                shape(
                        "money on a sheet of its own",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, FIRST, SECOND))
                                .sheet(
                                        "Økonomi",
                                        "visible",
                                        data(row("Prosjektnr", "Kostnad", "Budsjett"), row("A-17", 1, 1)))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-sheet-left-out"));
    }

    private static List<Shape> tables() {
        var exempt = with(HEADINGS, 3, "Unntatt offentlighet");
        var millions = with(HEADINGS, 5, "Kostnad (MNOK)");
        var thousands = with(HEADINGS, 5, "Kostnad (tkr)");
        var all = List.of(FIRST_READ, SECOND_READ, THIRD_READ);
        var backwards =
                IntStream.range(0, HEADINGS.length).map(i -> 14 - i).boxed().toList();
        var again = new Object[][] {
            exempt,
            with(FIRST, 3, "nei"),
            row(),
            row("Nye tiltak:"),
            HEADINGS,
            SECOND,
            row(),
            row("Flere tiltak:"),
            exempt,
            with(THIRD, 3, "nei")
        };
        var shapes = new ArrayList<>(List.of(
                shape("the headings of the first table in a third", book(again), all, "list-table-joined"),
                shape(
                        "the headings of the first table in a third in CSV",
                        csv(";", again).getBytes(StandardCharsets.UTF_8),
                        all,
                        "list-table-joined"),
                shape(
                        "the unit of the first table in a third",
                        book(
                                row("Avdeling A"),
                                millions,
                                with(FIRST, 5, 12.5),
                                row(),
                                row("Avdeling B"),
                                thousands,
                                with(SECOND, 5, 8000),
                                row(),
                                row("Avdeling C"),
                                millions,
                                with(THIRD, 5, 55)),
                        all,
                        "list-table-joined"),
                shape(
                        "the order of the first table in a third",
                        book(
                                HEADINGS,
                                FIRST,
                                row(),
                                ordered(HEADINGS, backwards),
                                ordered(SECOND, backwards),
                                row(),
                                HEADINGS,
                                THIRD),
                        all,
                        "list-table-joined"),
                shape(
                        "a unit above the tables of a sheet",
                        book(
                                row("Alle beløp i mill. kr"),
                                HEADINGS,
                                with(with(FIRST, 5, 12.5), 6, 4),
                                row(),
                                row("Nye tiltak"),
                                ordered(HEADINGS, backwards),
                                ordered(with(with(SECOND, 5, 8), 6, 1), backwards)),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-joined"),
                shape(
                        "a unit below finished measures",
                        book(HEADINGS, FIRST, row("Avsluttet"), HEADINGS, THIRD, row(), row("Beløp i 1000 kr")),
                        List.of(FIRST_READ),
                        "list-unit-left-out"),
                shape(
                        "the headings of a second table again after a page break",
                        book(
                                HEADINGS,
                                FIRST,
                                row(),
                                ordered(HEADINGS, backwards),
                                ordered(SECOND, backwards),
                                ordered(HEADINGS, backwards),
                                ordered(THIRD, backwards)),
                        all,
                        "list-row-skipped"),
                shape(
                        "a title above the same headings",
                        book(HEADINGS, FIRST, row(), row("Avdeling Sør"), HEADINGS, SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-row-skipped"),
                shape(
                        "the same headings below finished measures",
                        book(
                                HEADINGS,
                                FIRST,
                                row("Avsluttede tiltak"),
                                HEADINGS,
                                THIRD,
                                HEADINGS,
                                THIRD,
                                row(),
                                row("Nye tiltak"),
                                HEADINGS,
                                SECOND),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-table-left-out")));
        for (var title : List.of(
                "Completed",
                "Avsluttet",
                "Avslutta",
                "Avsluttede tiltak 2024",
                "Fullførte tiltak",
                "Arkiv",
                "Ferdige prosjekter",
                "Stoppede tiltak:")) {
            shapes.add(shape(
                    "the same headings below " + title,
                    book(HEADINGS, FIRST, SECOND, row(), row(title), HEADINGS, THIRD),
                    List.of(FIRST_READ, SECOND_READ),
                    "list-table-left-out"));
        }
        return shapes;
    }

    private static List<Shape> units() {
        var thousands = with(with(FIRST, 5, 12_500), 6, 4_000);
        var unknown = FIRST_READ.replace("12500000,4000000", "null,null");
        var noBudget = FIRST_READ.replace("4000000", "null");
        var named = data(HEADINGS, thousands);
        return List.of(
                shape(
                        "a unit in one of two headings",
                        book(with(HEADINGS, 5, "Kostnad (tkr)"), thousands),
                        List.of(noBudget),
                        "list-unit-unknown"),
                shape(
                        "a unit without letters in one of two headings",
                        book(with(HEADINGS, 5, "Kostnad (1000)"), thousands),
                        List.of(noBudget),
                        "list-unit-unknown"),
                shape(
                        "a unit of kroner beside another",
                        book(with(with(HEADINGS, 5, "Kostnad (tkr)"), 6, "Budsjett (kr)"), with(thousands, 6, 400_000)),
                        List.of(FIRST_READ.replace("4000000", "400000")),
                        null),
                shape(
                        "kroner beside thousands",
                        book(with(HEADINGS, 5, "Kostnad (tkr)"), with(FIRST, 5, 12_500)),
                        List.of(FIRST_READ),
                        null),
                shape(
                        "a unit in the first of two tables",
                        book(
                                with(HEADINGS, 5, "Kostnad (tkr)"),
                                with(FIRST, 5, 12_500),
                                row(),
                                HEADINGS,
                                with(with(SECOND, 5, 8_000), 6, 0)),
                        List.of(FIRST_READ, SECOND_READ.replace("8000000,1000000", "null,0")),
                        "list-unit-unknown"),
                shape(
                        "a unit on the first of two sheets",
                        new RawWorkbook()
                                .sheet(
                                        "IT",
                                        "visible",
                                        data(with(HEADINGS, 5, "Kostnad (tkr)"), with(FIRST, 5, 12_500)))
                                .sheet("HR", "visible", data(HEADINGS, with(SECOND, 5, 8_000)))
                                .bytes(),
                        List.of(FIRST_READ, SECOND_READ.replace("8000000", "null")),
                        "list-unit-unknown"),
                explained("an explained unit", thousands, row("Enhet", "1000 kr")),
                explained("an explained unit in English", thousands, row("Cost and budget", "Enter in NOK thousand")),
                explained("an explained unit in nynorsk", thousands, row("Tala er i", "tkr")),
                shape(
                        "explained units of columns",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, with(thousands, 6, 4)))
                                .sheet(
                                        "Om",
                                        "visible",
                                        data(
                                                row("Kostnad", "Må fylles ut", "Oppgis i tusen kroner"),
                                                row("Budsjett", "Må fylles ut", "Oppgis i MNOK")))
                                .bytes(),
                        List.of(unknown),
                        "list-unit-unknown"),
                explained("an explained unit of large amounts", FIRST, row("Enhet", "1000 kr")),
                shape(
                        "a unit that is denied",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, with(with(FIRST, 5, 500_000), 6, 400_000)))
                                .sheet(
                                        "Om listen",
                                        "visible",
                                        data(
                                                row("Kostnad", "Oppgis i hele kroner, ikke i tusen"),
                                                row("Amounts in NOK, not in thousands")))
                                .bytes(),
                        List.of(FIRST_READ.replace("12500000,4000000", "500000,400000")),
                        null),
                shape(
                        "a unit among other words in a guide of one's own",
                        new RawWorkbook()
                                .sheet("Tiltak", "visible", data(HEADINGS, thousands))
                                .sheet(
                                        "Veiledning",
                                        "visible",
                                        data(row("Kostnad", "Total kostnadsramme i tusen kroner")))
                                .bytes(),
                        List.of(unknown),
                        "list-unit-unknown"),
                explained(
                        "explained numbers", with(FIRST, 6, 4_000_000), row("Maks 1000 tegn"), row("Brukere (tusen)")),
                shape(
                        "a unit among other words below small amounts",
                        book(
                                HEADINGS,
                                thousands,
                                row(),
                                row("Merknad: Beløpene er oppgitt i tusen kroner og inkluderer mva.")),
                        List.of(unknown),
                        "list-unit-unknown"),
                shape(
                        "a unit in two cells below",
                        book(HEADINGS, thousands, row(), row("Enhet", "1000 kr")),
                        List.of(FIRST_READ),
                        "list-row-skipped"),
                shape(
                        "a unit in two cells below, next to the list",
                        book(HEADINGS, thousands, row("Alle beløp i", "tkr")),
                        List.of(FIRST_READ),
                        "list-row-skipped"),
                shape(
                        "a unit in the name of the sheet",
                        new RawWorkbook()
                                .sheet("Portefølje (tkr)", "visible", named)
                                .bytes(),
                        List.of(FIRST_READ),
                        null),
                shape(
                        "a unit on printed pages",
                        new RawWorkbook()
                                .sheet(
                                        named
                                                + "<headerFooter><oddHeader>&amp;CAlle tall i 1000 kr</oddHeader></headerFooter>")
                                .bytes(),
                        List.of(FIRST_READ),
                        null),
                shape(
                        "a unit that cells ask for",
                        new RawWorkbook()
                                .sheet(
                                        named
                                                + "<dataValidations><dataValidation sqref='F2:G100' prompt='Oppgi i 1000 kr'/></dataValidations>")
                                .bytes(),
                        List.of(FIRST_READ),
                        null),
                shape(
                        "a unit that cells ask for among other words",
                        new RawWorkbook()
                                .sheet(
                                        named
                                                + "<dataValidations><dataValidation sqref='F2:F100' prompt='Husk å skrive i hele tusen kroner'/></dataValidations>")
                                .bytes(),
                        List.of(unknown),
                        "list-unit-unknown"),
                shape(
                        "a unit in comments",
                        new RawWorkbook()
                                .sheet(named)
                                .part("xl/worksheets/_rels/sheet1.xml.rels", """
                                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
                                        Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>""")
                                .part("xl/comments1.xml", """
                                        <comments><commentList><comment ref='F1'><text><r><t>Kari:</t></r><r><t>
                                        i tusen kroner</t></r></text></comment><comment ref='G1'><text><t>i MNOK og ofte for lavt</t></text>
                                        </comment></commentList></comments>""")
                                .bytes(),
                        List.of(unknown),
                        "list-unit-unknown"));
    }

    private static byte[] many(Object[] measure) {
        var file = new RawWorkbook().sheet("Tiltak", "visible", data(HEADINGS, measure));
        IntStream.range(0, 1_000).forEach(number -> file.sheet("Notat " + number, "visible", data(row("Notat"))));
        return file.bytes();
    }

    private static Shape explained(String name, Object[] measure, Object[]... explanations) {
        var file = new RawWorkbook()
                .sheet("Tiltak", "visible", data(HEADINGS, measure))
                .sheet("Om listen", "visible", data(explanations))
                .bytes();
        return shape(name, file, List.of(FIRST_READ), null);
    }

    private static List<Shape> columns() {
        var form = new RawWorkbook();
        for (var measure : List.of(FIRST, SECOND, THIRD)) {
            form.sheet(
                    "Skjema " + measure[0],
                    "visible",
                    data(joined(new Object[][] {row("Skjema for tiltak"), row()}, turned(HEADINGS, measure))));
        }
        return List.of(
                shape(
                        "a measure in each column",
                        book(turned(HEADINGS, FIRST, SECOND, THIRD)),
                        List.of(FIRST_READ, SECOND_READ, THIRD_READ),
                        null),
                shape("one measure in two columns", book(turned(HEADINGS, FIRST)), List.of(FIRST_READ), null),
                shape(
                        "numbers beside questions, and a title",
                        book(joined(
                                new Object[][] {row("Portefølje"), row(null, null, "Tiltak 1", "Tiltak 2")},
                                turned(IntStream.range(1, 16).boxed().toArray(), HEADINGS, FIRST, SECOND)))),
                shape(
                        "a measure in each column of CSV",
                        csv(";", turned(HEADINGS, FIRST, SECOND)).getBytes(StandardCharsets.UTF_8)),
                shape("a form on each sheet", form.bytes(), List.of(FIRST_READ, SECOND_READ, THIRD_READ), null));
    }

    private static List<Shape> choices() {
        var options = row("Robotteknologi", "Kunstig intelligens/maskinlæring", "Skytjenester", "IoT", "Ikke relevant");
        var ticks = new Object[][] {
            joined(Arrays.copyOf(HEADINGS, 14), Arrays.stream(options)),
            joined(Arrays.copyOf(FIRST, 14), Stream.of((Object) null, null, "x", null, null)),
            joined(Arrays.copyOf(SECOND, 14), Stream.of((Object) null, null, null, null, "X"))
        };
        var grouped = joined(new Object[][] {with(new Object[19], 14, "Teknologi")}, ticks);
        var phases = row("Prosjektnr", "Prosjekt", "Idé", "Konsept", "Planlegging", "Gjennomføring");
        return List.of(
                shape("a column for each choice", book(ticks)),
                shape(
                        "a group of columns for choices, merged",
                        new RawWorkbook()
                                .sheet(data(grouped) + "<mergeCells><mergeCell ref='O1:S1'/></mergeCells>")
                                .bytes()),
                shape("a group of columns for choices", book(grouped)),
                shape(
                        "choices below a merged question",
                        new RawWorkbook()
                                .sheet(data(
                                                with(ticks[0], 14, "Teknologi"),
                                                joined(new Object[14], Arrays.stream(options)),
                                                ticks[1],
                                                ticks[2])
                                        + "<mergeCells><mergeCell ref='O1:S1'/></mergeCells>")
                                .bytes()),
                shape(
                        "a column for each phase",
                        book(
                                phases,
                                row("A-17", "Ny søknadsløsning", null, null, null, "x"),
                                row("B-2", "Nytt arkiv", "x")),
                        List.of(
                                "[\"A-17\",\"Ny søknadsløsning\",null,null,null,null,null,\"IMPLEMENTATION\"]",
                                "[\"B-2\",\"Nytt arkiv\",null,null,null,null,null,\"IDEA\"]"),
                        null),
                shape(
                        "columns for partly and other below merged questions",
                        new RawWorkbook()
                                .sheet(data(
                                                row("Prosjektnr", "Prosjekt", "Finansiering", null, null, "Teknologi"),
                                                row(null, null, "Ja", "Nei", "Delvis", "RPA", "Sky", "Annet", "Drone"),
                                                row("A-17", "Ny", null, null, "x", null, "x", "Blokkjede"),
                                                row("B-2", "Arkiv", "x", null, null, "x", null, null, "x"))
                                        + "<mergeCells><mergeCell ref='C1:E1'/><mergeCell ref='F1:I1'/></mergeCells>")
                                .bytes(),
                        List.of(
                                "[\"A-17\",\"Ny\",null,null,\"PARTIAL\",null,null,null,null,null,null,null,null,null,"
                                        + "[\"CLOUD\",\"OTHER\"]]",
                                "[\"B-2\",\"Arkiv\",null,null,\"YES\",null,null,null,null,null,null,null,null,null,"
                                        + "[\"ROBOTICS\"]]"),
                        "list-column-left-out"),
                shape(
                        "several choices in a cell",
                        book(
                                HEADINGS,
                                with(FIRST, 14, "1. Skytjenester\n2. RPA"),
                                with(SECOND, 10, "- Effektivisering\n- Kostnadseffektivisering")),
                        List.of(
                                FIRST_READ.replace("[\"CLOUD\"]", "[\"CLOUD\",\"ROBOTICS\"]"),
                                SECOND_READ.replace("[\"EFFICIENCY\"]", "[\"EFFICIENCY\",\"COST_EFFICIENCY\"]")),
                        "list-read-as"),
                shape(
                        "other words for choices",
                        book(
                                HEADINGS,
                                with(with(FIRST, 7, "4 - Gjennomføring"), 3, "<c t='b'><v>1</v></c>"),
                                with(with(SECOND, 7, "Idéfasen"), 14, "Not relevant")),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-read-as"));
    }

    private static List<Shape> texts() {
        var list = csv(";", HEADINGS, FIRST, SECOND);
        var windows = Charset.forName("windows-1252");
        return List.of(
                shape("windows-1252", list.getBytes(windows)),
                shape("Macintosh", list.getBytes(Charset.forName("x-MacRoman"))),
                shape("DOS", list.getBytes(Charset.forName("IBM850"))),
                shape("UTF-8 with a mark", ("\ufeff" + list).getBytes(StandardCharsets.UTF_8)),
                shape("UTF-16", ("\ufeff" + list).getBytes(StandardCharsets.UTF_16LE)),
                shape("UTF-16 without a mark", list.getBytes(StandardCharsets.UTF_16BE)),
                shape("tabs", csv("\t", HEADINGS, FIRST, SECOND).getBytes(windows)),
                shape("commas", csv(",", HEADINGS, FIRST, SECOND).getBytes(windows)),
                shape("bars", csv("|", HEADINGS, FIRST, SECOND).getBytes(windows)),
                shape("a named separator", ("sep=;\r\n" + list).getBytes(windows)),
                shape("carriage returns alone", list.replace("\r\n", "\r").getBytes(windows)),
                shape(
                        "empty columns and rows behind",
                        csv(";", wider(HEADINGS), wider(FIRST), wider(SECOND), wider(), wider())
                                .getBytes(windows)),
                shape(
                        "spaces before quotes",
                        (quoted(HEADINGS) + quoted(FIRST)).getBytes(windows),
                        List.of(FIRST_READ),
                        null),
                shape(
                        "breaks and separators within quotes",
                        list.replace("En tjeneste", "\"En \"\"ny\"\";\r\ntjeneste\"")
                                .getBytes(windows),
                        List.of(FIRST_READ.replace("En tjeneste", "En \\\"ny\\\";\\r\\ntjeneste"), SECOND_READ),
                        null),
                shape(
                        "apostrophes, hard spaces and rounded numbers",
                        list.replace("A-17", "'A-17")
                                .replace("12500000", "1,25E+07")
                                .replace("4000000", "'4 000 000\u00a0kr")
                                .getBytes(windows),
                        List.of(FIRST_READ, SECOND_READ),
                        "list-read-as-exact"));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("shapes")
    void a_list_gives_its_measures_and_is_stored_with_the_proposed_mapping(Shape shape) throws Exception {
        var agency = respondent();
        var seen = send(agency, shape, "preview", null);
        assertThat(seen.statusCode()).isEqualTo(200);
        var read = JSON.readTree(seen.asByteArray());
        assertThat(answers(read.path("measures")))
                .isEqualTo(shape.measures().stream().map(ListShapesTest::json).toList());
        if (shape.finding() != null) {
            assertThat(read.path("report").path("findings").findValuesAsText("rule"))
                    .contains(shape.finding());
        }
        var stored = send(agency, shape, "draft", read.path("mapping").toString());
        assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
        assertThat(answers(JSON.readTree(stored.asByteArray()).path("measures")))
                .isEqualTo(answers(read.path("measures")));
        var isValid = read.path("report").path("valid").booleanValue();
        assertThat(send(agency, shape, "submit", null).statusCode()).isEqualTo(isValid ? 200 : 422);
    }

    @Tag("full")
    @Test
    void a_finding_names_the_cell_of_a_measure_that_is_in_a_column() {
        var agency = respondent();
        var list = shape("", book(turned(HEADINGS, FIRST, with(SECOND, 7, "Under arbeid"))));
        send(agency, list, "preview", null)
                .then()
                .statusCode(200)
                .body("mapping.measuresInColumns", equalTo(true))
                .body("mapping.headerRow", equalTo(1))
                .body("mapping.columns.column", hasItem("8"))
                .body("report.findings.find { it.rule == 'unknown-code' }.row", equalTo(8))
                .body("report.findings.find { it.rule == 'unknown-code' }.column", equalTo("C"))
                .body("report.findings.find { it.rule == 'unknown-code' }.header", equalTo("Fase"));
    }

    @Test
    void a_finding_names_the_sheet_of_a_measure() {
        var agency = respondent();
        var list = shape(
                "",
                new RawWorkbook()
                        .sheet("Nord", "visible", data(HEADINGS, FIRST))
                        .sheet("Sør", "visible", data(HEADINGS, with(SECOND, 7, "Under arbeid")))
                        .bytes());
        send(agency, list, "preview", null)
                .then()
                .statusCode(200)
                .body("mapping.otherSheets", contains("Sør"))
                .body("sheets.chosen", contains(true, true))
                .body("report.findings.find { it.rule == 'unknown-code' }.sheet", equalTo("Sør"))
                .body("report.findings.find { it.rule == 'unknown-code' }.row", equalTo(2));
    }

    @Test
    void a_mapping_names_other_sheets_that_the_workbook_has_and_that_have_its_headings() {
        var agency = respondent();
        var list = shape(
                "",
                new RawWorkbook()
                        .sheet("Nord", "visible", data(HEADINGS, FIRST))
                        .sheet("Annet", "visible", data(row("Alfa", "Beta"), row("a", "b")))
                        .bytes());
        for (var other : List.of("Vest", "Annet", "Nord")) {
            send(agency, list, "preview", """
                    {"sheet":"Nord","otherSheets":["%s"],"columns":[{"header":"Prosjekt","field":"name"}]}""".formatted(other))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/mapping/otherSheets/0"));
        }
    }

    @Tag("full")
    @Test
    void a_kept_mapping_needs_the_sheets_that_it_names() {
        var agency = respondent();
        var two = shape(
                "",
                new RawWorkbook()
                        .sheet("Nord", "visible", data(HEADINGS, FIRST))
                        .sheet("Sør", "visible", data(HEADINGS, SECOND))
                        .bytes());
        var mapping =
                "{\"sheet\":\"Nord\",\"otherSheets\":[\"Sør\"],\"columns\":[{\"header\":\"Prosjekt\",\"field\":\"name\"}]}";
        send(agency, two, "draft", mapping).then().statusCode(201);
        send(agency, two, "preview", null)
                .then()
                .body("mappingFrom", equalTo("KEPT"))
                .body("measures.name", contains("Ny søknadsløsning", "Nytt arkiv"));
        var one = shape(
                "",
                new RawWorkbook()
                        .sheet("Nord", "visible", data(HEADINGS, FIRST))
                        .bytes());
        send(agency, one, "draft", null).then().statusCode(422);
        send(agency, one, "preview", null).then().body("mappingFrom", equalTo("PROPOSED"));
    }

    private static Response send(Respondent agency, Shape shape, String mode, String mapping) {
        var request = agency.request().queryParam("mode", mode);
        if (mapping == null) {
            request.contentType("application/octet-stream").body(shape.file());
        } else {
            request.multiPart("file", "liste", shape.file(), "application/octet-stream")
                    .multiPart("mapping", "mapping.json", mapping.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        return request.post(agency.path() + "/lists");
    }

    /** The answers of each measure in the order of the fields, up to the last one given. */
    private static List<JsonNode> answers(JsonNode measures) {
        var answers = new ArrayList<JsonNode>();
        for (var measure : measures) {
            var values = JSON.createArrayNode();
            FIELDS.forEach(field -> values.add(measure.has(field) ? measure.get(field) : JSON.nullNode()));
            answers.add(json(values.toString()));
        }
        return answers;
    }

    private static JsonNode json(String answers) {
        try {
            var values = (ArrayNode) JSON.readTree(answers);
            while (values.size() < FIELDS.size()) {
                values.addNull();
            }
            return values;
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static Shape shape(String name, byte[] file) {
        return shape(name, file, List.of(FIRST_READ, SECOND_READ), null);
    }

    private static Shape shape(String name, byte[] file, List<String> measures, String finding) {
        return new Shape(name, file, measures, finding);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Object[] with(Object[] row, int column, Object cell) {
        var changed = row.clone();
        changed[column] = cell;
        return changed;
    }

    private static Object[] joined(Object[] row, Stream<?> cells) {
        return Stream.concat(Arrays.stream(row), cells).toArray();
    }

    private static Object[][] joined(Object[][] above, Object[][] below) {
        return Stream.concat(Arrays.stream(above), Arrays.stream(below)).toArray(Object[][]::new);
    }

    private static Object[] moved(Object... row) {
        return Stream.concat(Collections.nCopies(40, null).stream(), Arrays.stream(row))
                .toArray();
    }

    private static Object[] wider(Object... row) {
        return Arrays.copyOf(row, HEADINGS.length + 5);
    }

    private static Object[] ordered(Object[] row, List<Integer> order) {
        return order.stream().map(column -> row[column]).toArray();
    }

    private static Object[][] turned(Object[]... columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(
                        row -> Arrays.stream(columns).map(column -> column[row]).toArray())
                .toArray(Object[][]::new);
    }

    private static byte[] book(Object[]... rows) {
        return new RawWorkbook().sheet("Tiltak", "visible", data(rows)).bytes();
    }

    private static String data(Object[]... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(row -> cells(row + 1, rows[row]))
                .collect(Collectors.joining("", "<sheetData>", "</sheetData>"));
    }

    private static String cells(int number, Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> {
                    if (cell == null) {
                        return "<c/>";
                    }
                    var text = cell.toString();
                    return text.startsWith("<c")
                            ? text
                            : cell instanceof Number
                                    ? "<c><v>" + text + "</v></c>"
                                    : "<c t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
                })
                .collect(Collectors.joining("", "<row r='" + number + "'>", "</row>"));
    }

    private static String csv(String separator, Object[]... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell == null ? "" : cell.toString())
                        .collect(Collectors.joining(separator, "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(Object... row) {
        return Arrays.stream(row).map(cell -> "\"" + cell + "\"").collect(Collectors.joining("; ", "", "\r\n"));
    }
}
