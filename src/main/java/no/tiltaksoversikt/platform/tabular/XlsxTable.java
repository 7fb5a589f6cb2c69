package no.tiltaksoversikt.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with numbers as numbers and texts as texts: no spreadsheet takes a text cell for a formula. Several texts
 * stand in one cell as {@link Texts} says. A sheet that is full goes on in another one of the same name, numbered.
 *
 * <p>The library notes the time of writing in the file, and the bytes must not depend on it. So the workbook is written to
 * a temporary file, whose parts are then copied, compressed as they are, except for the one with the time.
 */
public final class XlsxTable implements TableWriter {

    /** A sheet's number of rows in every version of the format. */
    private static final int LAST_ROW = 1_048_576;

    private static final int ROWS_IN_MEMORY = 500;
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern TIME_OF_WRITING = Pattern.compile("<dcterms:created .*?</dcterms:created>");

    /** Office reads _xHHHH_ as an escaped character (ISO/IEC 29500 section 22.4.2.4). */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Line ends as Windows, Word and printers have them. XML readers and spreadsheets have the line feed. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\f]");

    /** What XML has no place for (XML 1.0 section 2.2), with the white space beside it. */
    private static final Pattern NOT_XML =
            Pattern.compile("([ \\t\\n]?)[\\u0000-\\u0008\\u000e-\\u001f\\ufffe\\uffff]+([ \\t\\n]?)");

    private final OutputStream out;
    private final Path draft;
    private final Workbook workbook;
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
        this.out = out;
        this.headings = headings;
        this.lastRow = lastRow;
        draft = Files.createTempFile("tiltaksoversikt-", ".xlsx");
        workbook = new Workbook(Files.newOutputStream(draft), "Tiltaksoversikt", null);
        sheet(sheet, columns);
    }

    /** Ends the sheet, and begins another; its name has at most 31 characters. */
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
        current = workbook.newWorksheet(name);
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
            put(column, TextCell.join(texts));
        } else if (value != null) {
            // Inline: shared strings would all stay in memory until the end.
            current.inlineString(row, column, escaped((String) value));
        }
    }

    private static String escaped(String text) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        // A space stays between two words.
        var plain = NOT_XML.matcher(lines)
                .replaceAll(found -> found.group(1).isEmpty() && found.group(2).isEmpty()
                        ? " "
                        : found.group(1).isEmpty() ? found.group(2) : found.group(1));
        return LOOKS_ESCAPED.matcher(plain).replaceAll("_x005F_");
    }

    @Override
    public void close() throws IOException {
        try {
            current.finish();
            workbook.finish();
            copyWithoutTime();
        } finally {
            workbook.close();
            Files.deleteIfExists(draft);
        }
    }

    private void copyWithoutTime() throws IOException {
        try (var from = ZipFile.builder().setPath(draft).get();
                var to = new ZipArchiveOutputStream(out)) {
            var parts = from.getEntriesInPhysicalOrder();
            while (parts.hasMoreElements()) {
                var entry = parts.nextElement();
                if (!entry.getName().equals(PROPERTIES)) {
                    to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
                    continue;
                }
                var properties = new ZipArchiveEntry(PROPERTIES);
                properties.setTime(entry.getTime());
                to.putArchiveEntry(properties);
                to.write(withoutTime(from.getInputStream(entry).readAllBytes()));
                to.closeArchiveEntry();
            }
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        var xml = new String(properties, StandardCharsets.UTF_8);
        return TIME_OF_WRITING.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
