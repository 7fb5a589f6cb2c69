package no.tiltaksoversikt.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", "Navn", Column.Type.TEXT),
            new Column("tags", "Stikkord", Column.Type.TEXTS),
            new Column("cost", "Kostnad", Column.Type.INTEGER),
            new Column("late", "Sent", Column.Type.BOOLEAN));

    @Test
    void cells_have_types_and_formulas_are_texts() throws IOException {
        var rows = rows(
                xlsx(
                        100,
                        List.of(row("=1+1", List.of("æ", "b|c"), 100_000_000_000L, true), row(null, null, null, null))),
                0);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Navn");
        var first = rows.get(1);
        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(0).asString()).isEqualTo("=1+1");
        assertThat(first.getCell(1).asString()).isEqualTo("æ|b\\|c");
        assertThat(first.getCell(2).asNumber()).isEqualByComparingTo("100000000000");
        assertThat(first.getCell(3).asBoolean()).isTrue();
        assertThat(rows.size() == 2 || rows.get(2).stream().allMatch(cell -> cell == null))
                .isTrue();
    }

    @Test
    void line_ends_markup_and_what_looks_escaped_survive() throws IOException {
        var text = "a\nb <b>&\"' _x0041_ \uD83D\uDE00";
        assertThat(rows(xlsx(100, List.of(row(text, null, null, null))), 0)
                        .get(1)
                        .getCellText(0))
                .isEqualTo(text.replace("_x0041_", "_x005F_x0041_"));
    }

    @Test
    void what_a_cell_has_no_place_for_leaves_words_apart() throws IOException {
        var cells = new LinkedHashMap<String, String>();
        cells.put("Linje 1\r\nLinje 2", "Linje 1\nLinje 2");
        cells.put("Linje 1\rLinje 2", "Linje 1\nLinje 2");
        cells.put("Linje 1\u000bLinje 2", "Linje 1\nLinje 2");
        cells.put("Linje 1\fLinje 2", "Linje 1\nLinje 2");
        cells.put("ord\u0007ord", "ord ord");
        cells.put("ord \u0007ord", "ord ord");
        cells.put("ord\u0001\u0002 ord", "ord ord");
        cells.put("a_x000D_b", "a_x005F_x000D_b");
        cells.put("a\tb", "a\tb");
        for (var cell : cells.entrySet()) {
            assertThat(rows(xlsx(100, List.of(row(cell.getKey(), null, null, null))), 0)
                            .get(1)
                            .getCellText(0))
                    .isEqualTo(cell.getValue());
        }
    }

    @Test
    void the_same_rows_give_the_same_bytes_whenever_they_are_written() throws IOException {
        var once = xlsx(100, List.of(row("a", null, 1L, null)));
        assertThat(xlsx(100, List.of(row("a", null, 1L, null)))).isEqualTo(once);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getLastModifiedTime().toInstant()).isBefore(Instant.parse("1990-01-01T00:00:00Z"));
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(String.valueOf(Year.now(ZoneOffset.UTC)), "dcterms:created");
            }
        }
    }

    @Test
    void a_full_sheet_goes_on_in_the_next() throws IOException {
        var rows = IntStream.range(0, 5)
                .mapToObj(number -> row("n" + number, null, null, null))
                .toList();
        var workbook = xlsx(3, rows);
        assertThat(names(workbook)).containsExactly("Tiltak", "Tiltak 2", "Tiltak 3", "Om");
        assertThat(rows(workbook, 0)).extracting(row -> row.getCellText(0)).containsExactly("Navn", "n0", "n1");
        assertThat(rows(workbook, 1)).extracting(row -> row.getCellText(0)).containsExactly("Navn", "n2", "n3");
        assertThat(rows(workbook, 2)).extracting(row -> row.getCellText(0)).containsExactly("Navn", "n4");
        assertThat(rows(workbook, 3)).extracting(row -> row.getCellText(0)).containsExactly("Tekst", "NLOD");
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static byte[] xlsx(int lastRow, List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "Tiltak", COLUMNS, Headings.LABELS, lastRow)) {
            for (var row : rows) {
                table.row(row);
            }
            table.sheet("Om", List.of(new Column("text", "Tekst", Column.Type.TEXT)));
            table.row(List.of("NLOD"));
        }
        return bytes.toByteArray();
    }

    private static List<String> names(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }

    private static List<Row> rows(byte[] xlsx, int sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }
}
