package no.tiltaksoversikt.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final CsvDialect PLAIN = new CsvDialect(',', false, Headings.NAMES);
    private static final CsvDialect EXCEL = new CsvDialect(';', true, Headings.LABELS);

    private static final List<Column> COLUMNS = List.of(
            new Column("name", "Navn", Column.Type.TEXT),
            new Column("tags", "Stikkord", Column.Type.TEXTS),
            new Column("cost", "Kostnad", Column.Type.INTEGER),
            new Column("late", "Sent", Column.Type.BOOLEAN));

    @Test
    void cells_are_written_as_their_type_says() throws IOException {
        assertThat(csv(PLAIN, row("Æ, ø og \"å\"", List.of("a", "b"), -5L, true), row(null, null, null, null)))
                .isEqualTo("name,tags,cost,late\r\n\"Æ, ø og \"\"å\"\"\",a|b,-5,true\r\n,,,\r\n");
    }

    @Test
    void the_dialect_of_excel_has_a_byte_order_mark_semicolons_and_labels() throws IOException {
        assertThat(csv(EXCEL, row("ab", null, 1, false)))
                .isEqualTo("\uFEFFNavn;Stikkord;Kostnad;Sent\r\nab;;1;false\r\n");
    }

    @Test
    void every_text_comes_back_as_it_was() throws IOException {
        for (var text : List.of("", " x ", "a\nb\r\nc", "\"", ",", ";", "''", "\uD83D\uDE00", "\\", "a|b")) {
            var guarded = text.startsWith("'") ? "'" + text : text;
            assertThat(read(csv(PLAIN, row(text, null, null, null))).get(1).get(0))
                    .isEqualTo(guarded);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"})
    void what_a_spreadsheet_would_run_has_an_apostrophe_before_it(String text) throws IOException {
        var rows = read(csv(PLAIN, row(text, List.of(text, "b"), -1L, null)));
        assertThat(rows.get(1).get(0)).isEqualTo("'" + text);
        assertThat(rows.get(1).get(1)).startsWith("'" + text.charAt(0));
        assertThat(rows.get(1).get(2)).isEqualTo("-1");
    }

    @Test
    void a_separator_within_one_of_several_texts_is_escaped() throws IOException {
        assertThat(read(csv(PLAIN, row(null, List.of("a|b", "c\\d"), null, null)))
                        .get(1)
                        .get(1))
                .isEqualTo("a\\|b|c\\\\d");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatThrownBy(() -> csv(PLAIN, row("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @SafeVarargs
    private static String csv(CsvDialect dialect, List<Object>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvTable(bytes, COLUMNS, dialect)) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String csv) throws IOException {
        try (var rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<List<String>>readValues(csv)) {
            return rows.readAll();
        }
    }
}
