package no.tiltaksoversikt.platform.tabular;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file (RFC 4180) in UTF-8 with CR LF. No answer is an empty cell, an empty text is {@code ""}. Several texts are joined by
 * {@code |} in one cell.
 *
 * <p>Spreadsheets execute cells that begin like a formula. A text that begins with {@code = + - @}, their full-width forms, a
 * tab, a line end or {@code '} therefore gets a leading {@code '}, which readers remove. Numbers are left alone.
 */
final class CsvTable implements TableWriter {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS)
            .build();
    private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";

    private final List<Column> columns;
    private final CsvGenerator file;

    CsvTable(OutputStream out, List<Column> columns, CsvDialect dialect) throws IOException {
        this.columns = List.copyOf(columns);
        if (dialect.bom()) {
            out.write(BOM);
        }
        var schema = CsvSchema.builder();
        columns.forEach(column -> schema.addColumn(column.name()));
        file = MAPPER.getFactory().createGenerator(out);
        file.setSchema(schema.setColumnSeparator(dialect.separator())
                .setLineSeparator("\r\n")
                .build());
        row(dialect.headings().of(this.columns));
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        file.writeStartObject();
        for (var column = 0; column < values.size(); column++) {
            file.writeFieldName(columns.get(column).name());
            cell(values.get(column));
        }
        file.writeEndObject();
    }

    private void cell(Object value) throws IOException {
        if (value == null) {
            file.writeNull();
        } else if (value instanceof Number number) {
            file.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            file.writeBoolean(flag);
        } else {
            file.writeString(guarded(value instanceof List<?> texts ? joined(texts) : (String) value));
        }
    }

    private static String guarded(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Joins several texts in one cell by {@code |}. A {@code |} or {@code \} within a text gets a leading {@code \}. */
    static String joined(List<?> texts) {
        return texts.stream()
                .map(text -> text.toString().replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
