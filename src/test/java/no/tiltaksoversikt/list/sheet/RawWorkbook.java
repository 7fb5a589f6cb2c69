package no.tiltaksoversikt.list.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together of the XML of its parts, so that it can be odd or wrong in any way. */
public final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes the bytes of a part, which may be many. */
    @FunctionalInterface
    public interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    public RawWorkbook() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """.formatted(RELATIONS));
    }

    /** Adds a sheet of this XML, from its columns on. */
    public RawWorkbook sheet(String name, String state, String content) {
        return sheet(name, state, zip -> zip.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    public RawWorkbook sheet(String content) {
        return sheet("Ark" + (count + 1), "visible", content);
    }

    public RawWorkbook sheet(String name, String state, Content content) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>".formatted(name, count, state, count));
        relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part("xl/worksheets/sheet" + count + ".xml", zip -> {
            zip.write(("<worksheet xmlns=\"" + MAIN + "\">").getBytes(StandardCharsets.UTF_8));
            content.writeTo(zip);
            zip.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
        });
    }

    public RawWorkbook styles(String content) {
        relation("styles", "styles", "styles.xml");
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
    }

    public RawWorkbook texts(String content) {
        relation("texts", "sharedStrings", "/xl/sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + content + "</sst>");
    }

    public RawWorkbook properties(String xml) {
        properties = xml;
        return this;
    }

    public RawWorkbook part(String name, String content) {
        return part(name, zip -> zip.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    public RawWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target));
    }

    public byte[] bytes() {
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + "http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
