package no.tiltaksoversikt.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose bytes do not depend on the time of writing, unlike the library's. It is written to a temporary file, from
 * which the compressed parts are copied, except for the one with the time.
 */
public final class WorkbookFile implements AutoCloseable {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern TIME_OF_WRITING = Pattern.compile("<dcterms:created .*?</dcterms:created>");

    /** Office reads _xHHHH_ as an escaped character (ISO/IEC 29500 section 22.4.2.4). */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Line ends of Windows, Word and printers. XML and spreadsheets use the line feed. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\f]");

    /** Characters that XML cannot hold (XML 1.0 section 2.2), with the white space around them. */
    private static final Pattern NOT_XML =
            Pattern.compile("([ \\t\\n]?)[\\u0000-\\u0008\\u000e-\\u001f\\ufffe\\uffff]+([ \\t\\n]?)");

    private final OutputStream out;
    private final Path draft;
    private final Workbook workbook;

    public WorkbookFile(OutputStream out) throws IOException {
        this.out = out;
        draft = Files.createTempFile("tiltaksoversikt-", ".xlsx");
        workbook = new Workbook(Files.newOutputStream(draft), "Tiltaksoversikt", null);
    }

    public Workbook workbook() {
        return workbook;
    }

    /** Writes a text into a cell, never as a formula. */
    public static void text(Worksheet sheet, int row, int column, String text) {
        // Inline, since shared strings would stay in memory until the end.
        sheet.inlineString(row, column, escaped(text));
    }

    private static String escaped(String text) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        // Keeps a space between two words.
        var plain = NOT_XML.matcher(lines)
                .replaceAll(found -> found.group(1).isEmpty() && found.group(2).isEmpty()
                        ? " "
                        : found.group(1).isEmpty() ? found.group(2) : found.group(1));
        return LOOKS_ESCAPED.matcher(plain).replaceAll("_x005F_");
    }

    @Override
    public void close() throws IOException {
        try {
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
