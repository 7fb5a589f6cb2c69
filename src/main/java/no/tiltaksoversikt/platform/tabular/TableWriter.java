package no.tiltaksoversikt.platform.tabular;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.http.Format;

/** Writes a table row by row, without keeping rows. Closing it ends the file and closes its stream. */
public interface TableWriter extends Closeable {

    /**
     * The form of a CSV file.
     *
     * @param separator between cells
     * @param bom whether it begins with a byte order mark, by which Excel recognises UTF-8
     */
    record CsvDialect(char separator, boolean bom, Headings headings) {}

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file that is small enough to be held in memory. */
    static byte[] bytes(Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException full) {
            // Only the disk can fail, where a workbook is drafted.
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    /** A CSV file, or a workbook with one sheet. */
    static TableWriter of(Format format, OutputStream out, String sheet, List<Column> columns, CsvDialect dialect)
            throws IOException {
        return format == Format.CSV
                ? csv(out, columns, dialect)
                : new XlsxTable(out, sheet, columns, dialect.headings());
    }

    static TableWriter csv(OutputStream out, List<Column> columns, CsvDialect dialect) throws IOException {
        return new CsvTable(out, columns, dialect);
    }

    static TableWriter parquet(OutputStream out, List<Column> columns, Map<String, String> metadata)
            throws IOException {
        return new ParquetTable(out, columns, metadata);
    }

    /** Writes a row: one value per column, of the column's type or null. */
    void row(List<?> values) throws IOException;

    default void rows(Iterable<? extends List<?>> rows) throws IOException {
        for (var row : rows) {
            row(row);
        }
    }
}
