package no.tiltaksoversikt.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with typed cells; text cells are never formulas. Several texts are in one cell as in CSV. A full sheet is
 * continued in another one with a numbered name.
 */
public final class XlsxTable implements TableWriter {

    /** The maximum number of rows in every version of the format. */
    private static final int LAST_ROW = 1_048_576;

    private static final int ROWS_IN_MEMORY = 500;
    private final WorkbookFile file;
    private final Headings headings;
    private final int lastRow;

    private String sheet;
    private int part;
    private List<Column> columns;
    private Worksheet current;
    private int row;

    /** Begins a workbook with a first sheet. */
    public XlsxTable(OutputStream out, String sheet, List<Column> columns, Headings headings) throws IOException {
        this(out, sheet, columns, headings, LAST_ROW);
    }

    XlsxTable(OutputStream out, String sheet, List<Column> columns, Headings headings, int lastRow) throws IOException {
        this.headings = headings;
        this.lastRow = lastRow;
        file = new WorkbookFile(out);
        sheet(sheet, columns);
    }

    /** Ends the current sheet and begins another one, whose name has at most 31 characters. */
    public void sheet(String name, List<Column> withColumns) throws IOException {
        sheet = name;
        part = 1;
        columns = List.copyOf(withColumns);
        begin(name);
    }

    private void begin(String name) throws IOException {
        if (current != null) {
            current.finish();
        }
        current = file.workbook().newWorksheet(name);
        row = 0;
        var titles = headings.of(columns);
        for (var column = 0; column < columns.size(); column++) {
            put(column, titles.get(column));
            current.style(row, column).bold().set();
            current.width(column, columns.get(column).type() == Column.Type.INTEGER ? 16 : 24);
        }
        current.freezePane(0, 1);
        row++;
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        if (row == lastRow) {
            part++;
            begin(sheet + " " + part);
        }
        for (var column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            current.flush();
        }
    }

    private void put(int column, Object value) {
        if (value instanceof Number number) {
            current.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            current.value(row, column, flag);
        } else if (value instanceof List<?> texts) {
            put(column, CsvTable.joined(texts));
        } else if (value != null) {
            WorkbookFile.text(current, row, column, (String) value);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            current.finish();
        }
    }
}
