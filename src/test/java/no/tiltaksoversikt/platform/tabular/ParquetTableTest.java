package no.tiltaksoversikt.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ParquetTableTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", "Navn", Column.Type.TEXT),
            new Column("tags", "Stikkord", Column.Type.TEXTS),
            new Column("cost", "Kostnad", Column.Type.INTEGER),
            new Column("late", "Sent", Column.Type.BOOLEAN));

    @Test
    void every_cell_comes_back_as_it_was() throws IOException {
        var rows = List.of(
                row("Æ\n\"=1\" \uD83D\uDE00", List.of("a|b", "c"), 100_000_000_000L, true),
                row(null, null, null, null),
                row("", List.of(), 0L, false));
        assertThat(ParquetFile.read(parquet(rows)).rows()).isEqualTo(rows);
    }

    @Tag("full")
    @Test
    void the_metadata_is_in_the_file() throws IOException {
        assertThat(ParquetFile.read(parquet(List.of())).metadata()).containsEntry("licence", "NLOD 2.0");
    }

    @Tag("full")
    @Test
    void the_same_rows_give_the_same_bytes_over_several_row_groups() throws IOException {
        var random = new Random(1);
        var rows = IntStream.range(0, 30_000)
                .mapToObj(number -> row(incompressible(random), List.of("t" + number % 7), (long) number, true))
                .toList();
        var once = parquet(rows);
        assertThat(parquet(rows)).isEqualTo(once);
        var file = ParquetFile.read(once);
        assertThat(file.rowGroups()).isGreaterThan(1);
        assertThat(file.rows()).isEqualTo(rows);
    }

    /** Their order varied between processes, and with it the bytes of a frozen edition's file. */
    @Test
    void the_encodings_of_a_column_are_in_order() throws IOException {
        var file = parquet(List.of(row("a", List.of("b"), 1L, true), row("a", List.of("b"), 1L, true)));
        var length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
        var footer = Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
        var columns = footer.getRow_groups().get(0).getColumns();
        assertThat(columns).hasSize(COLUMNS.size());
        for (var column : columns) {
            assertThat(column.getMeta_data().getEncodings())
                    .hasSizeGreaterThan(1)
                    .isSorted();
        }
    }

    private static String incompressible(Random random) {
        var bytes = new byte[300];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static byte[] parquet(List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new ParquetTable(bytes, COLUMNS, Map.of("licence", "NLOD 2.0"))) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return bytes.toByteArray();
    }
}
