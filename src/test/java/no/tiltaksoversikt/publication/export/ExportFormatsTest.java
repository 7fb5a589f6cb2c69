package no.tiltaksoversikt.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.tabular.ParquetFile;
import no.tiltaksoversikt.testing.HttpTest;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every format, read back, holds what the database holds of public measures, and nothing else. */
@QuarkusTest
class ExportFormatsTest extends HttpTest {

    private static final String LICENCE = "https://data.norge.no/nlod/no/2.0";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> FROM_ELSEWHERE =
            Set.of("edition", "agency", "agencyName", "ministry", "ministryName", "skate");

    private int year;
    private List<Map<String, Object>> expected;

    @BeforeEach
    void store_measures() throws SQLException {
        year = openEdition(AGENCY, OTHER_AGENCY);
        new StoredMeasures(7).store(database, year, OTHER_AGENCY, 40);
        new StoredMeasures(8).store(database, year, AGENCY, 80);
        expected = StoredMeasures.expected(database, year);
        assertThat(expected).hasSizeGreaterThan(70);
    }

    @Tag("full")
    @Test
    void json_holds_every_public_measure() throws IOException {
        var document = MAPPER.readTree(read("json", ""));
        assertThat(document.at("/licence/url").asText()).isEqualTo(LICENCE);
        assertThat(document.path("edition").asInt()).isEqualTo(year);
        assertThat(document.path("notes")).isNotEmpty();
        assertHolds(StreamSupport.stream(document.path("measures").spliterator(), false)
                .map(ExportFormatsTest::row)
                .toList());
    }

    @Tag("full")
    @Test
    void ndjson_has_one_measure_per_line() throws IOException {
        var lines =
                new String(read("ndjson", ""), StandardCharsets.UTF_8).lines().toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            rows.add(row(MAPPER.readTree(line)));
        }
        assertHolds(rows);
    }

    @Tag("full")
    @Test
    void csv_holds_every_public_measure() throws IOException {
        assertHolds(csv(read("csv", "?labels=codes&separator=comma&bom=false"), ','));
    }

    @Test
    void csv_is_for_people_unless_asked_otherwise_with_a_byte_order_mark_semicolons_and_words() throws IOException {
        var bytes = read("csv", "");
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Tiltakets id\";");
        var rows = csv(text.substring(1).getBytes(StandardCharsets.UTF_8), ';');
        assertThat(rows).hasSize(expected.size());
        assertThat(rows.get(0).keySet())
                .contains("Prosjektfase", "Virksomhetens navn")
                .doesNotContain("phase");
        assertThat(rows.stream().map(row -> (String) row.get("Prosjektfase")).distinct())
                .isSubsetOf("Idé", "Planlegging", "Drift og evt. kontinuerlig videreutvikling (smidig/agil)", "");
        assertThat(rows.stream()
                        .map(row -> (String) row.get("Tverrgående samarbeid"))
                        .distinct())
                .containsExactlyInAnyOrder("Ja", "Nei");
    }

    @Tag("full")
    @Test
    void a_workbook_has_typed_cells_and_says_on_what_terms() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(read("xlsx", "?labels=codes")))) {
            var rows = workbook.getFirstSheet().read();
            var names = rows.get(0).stream().map(Cell::asString).toList();
            var read = new ArrayList<Map<String, Object>>();
            for (var row : rows.subList(1, rows.size())) {
                var values = new LinkedHashMap<String, Object>();
                for (var column = 0; column < names.size(); column++) {
                    values.put(
                            names.get(column), value(row.getOptionalCell(column).orElse(null)));
                }
                read.add(values);
            }
            assertHoldsCells(read);
            assertThat(workbook.getSheet(1).orElseThrow().read().toString()).contains(LICENCE);
        }
    }

    @Tag("full")
    @Test
    void parquet_has_lists_and_says_on_what_terms() throws IOException {
        var file = ParquetFile.read(read("parquet", ""));
        assertThat(file.metadata()).containsEntry("licence.url", LICENCE).containsKey("notes");
        assertHolds(file.rows().stream()
                .map(values -> {
                    var row = new LinkedHashMap<String, Object>();
                    for (var column = 0; column < values.size(); column++) {
                        row.put(file.columns().get(column), values.get(column));
                    }
                    return (Map<String, Object>) row;
                })
                .toList());
    }

    @Test
    void the_reference_edition_says_that_it_is_synthetic() throws IOException {
        var document = MAPPER.readTree(
                anyone().get("/v1/editions/2019/exports/measures.json").asByteArray());
        assertThat(document.path("notes").toString()).containsIgnoringCase("syntetisk");
        assertThat(document.path("measures")).hasSizeGreaterThan(300);
    }

    private byte[] read(String format, String query) {
        var body = anyone().get("/v1/editions/" + year + "/exports/measures." + format + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("hemmelig");
        return body;
    }

    private void assertHolds(List<Map<String, Object>> rows) {
        assertThat(rows).hasSameSizeAs(expected);
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            var stored = expected.get(number);
            assertThat(row.keySet())
                    .containsExactlyElementsOf(ExportSchema.of(new QuestionnaireCatalogue().get("2019")).stream()
                            .map(ExportColumn::name)
                            .toList())
                    .doesNotContain(
                            "contactEmail",
                            "exemptionBasis",
                            "exemptAnswers",
                            "exemptionReviewOn",
                            "contentHash",
                            "position");
            row.forEach((name, value) -> {
                if (!FROM_ELSEWHERE.contains(name)) {
                    assertThat(stored).containsKey(name);
                    assertThat(value).as(name).isEqualTo(stored.get(name));
                }
            });
            assertThat(row.get("edition")).isEqualTo((long) year);
            assertThat(row.get("agency")).isEqualTo(stored.get("orgNumber"));
            assertThat(row.get("agencyName").toString()).isNotBlank();
            assertThat(row.get("ministry")).isEqualTo("NFD");
            assertThat(row.get("skate")).isEqualTo(row.get("agency").equals(AGENCY));
        }
    }

    /** The same where a cell can't hold a list. */
    private void assertHoldsCells(List<Map<String, Object>> rows) {
        expected.forEach(stored -> stored.replaceAll((name, value) -> cell(value)));
        assertHolds(rows);
    }

    private static Object cell(Object value) {
        if (value instanceof List<?> texts) {
            var joined = texts.stream()
                    .map(text -> text.toString().replace("\\", "\\\\").replace("|", "\\|"))
                    .collect(Collectors.joining("|"));
            return cell(joined);
        }
        // The format escapes what looks escaped, which this reader leaves as it is; lines end in a line feed.
        return value instanceof String text
                ? text.replace("_x0041_", "_x005F_x0041_").replaceAll("\r\n?", "\n")
                : value;
    }

    private static Object value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().longValueExact();
            case BOOLEAN -> cell.asBoolean();
            default -> cell.asString();
        };
    }

    private static Map<String, Object> row(JsonNode measure) {
        var row = new LinkedHashMap<String, Object>();
        measure.properties().forEach(member -> row.put(member.getKey(), value(member.getValue())));
        return row;
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (value.isNull()) {
            return null;
        }
        return value.isTextual() ? value.asText() : value.isBoolean() ? (Object) value.asBoolean() : value.asLong();
    }

    /** Reads as the dictionary says, and so undoes what was done for spreadsheets. */
    private List<Map<String, Object>> csv(byte[] bytes, char separator) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        try (var lines = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
                .<Map<String, String>>readValues(bytes)) {
            while (lines.hasNext()) {
                var row = new LinkedHashMap<String, Object>();
                lines.next().forEach((name, text) -> row.put(name, typed(name, text)));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object typed(String name, String text) {
        var column = ExportSchema.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (column.isEmpty()) {
            return text == null ? "" : text;
        }
        if (text == null) {
            return null;
        }
        return switch (column.get().type()) {
            case TEXT -> unguarded(text);
            case INTEGER -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TEXTS -> split(unguarded(text));
        };
    }

    private static String unguarded(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static List<String> split(String text) {
        var texts = new ArrayList<String>();
        var current = new StringBuilder();
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == '\\') {
                index++;
                current.append(text.charAt(index));
            } else if (character == '|') {
                texts.add(current.toString());
                current.setLength(0);
            } else {
                current.append(character);
            }
        }
        if (!text.isEmpty()) {
            texts.add(current.toString());
        }
        return texts;
    }
}
