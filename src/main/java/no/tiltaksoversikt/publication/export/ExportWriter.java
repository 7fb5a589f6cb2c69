package no.tiltaksoversikt.publication.export;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.platform.tabular.XlsxTable;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Writes an edition's public measures in any of the formats, row by row. */
@ApplicationScoped
class ExportWriter {

    private final ExportQuery rows;

    ExportWriter(ExportQuery rows) {
        this.rows = rows;
    }

    void write(EditionFacts edition, ExportKey key, OutputStream out) throws IOException {
        var language = key.language();
        var wanted = ExportRows.ofPublic(edition.questionnaire(), null);
        try (var table = open(edition, wanted, key, out)) {
            rows.write(edition, wanted, key.dialect().headings(), language, table);
            if (table instanceof XlsxTable workbook) {
                about(workbook, edition, language);
            }
        }
    }

    static String text(String key, Language language) {
        return Text.of("publication", "export." + key).in(language);
    }

    private static TableWriter open(EditionFacts edition, ExportRows wanted, ExportKey key, OutputStream out)
            throws IOException {
        var language = key.language();
        var columns =
                wanted.columns().stream().map(column -> column.in(language)).toList();
        return switch (key.format()) {
            case CSV -> TableWriter.csv(out, columns, key.dialect());
            case JSON -> JsonTable.object(out, columns, json -> head(json, edition, language), "measures");
            case NDJSON -> JsonTable.lines(out, columns);
            case XLSX ->
                new XlsxTable(
                        out, text("measures", language), columns, key.dialect().headings());
            case PARQUET -> TableWriter.parquet(out, columns, metadata(edition, language));
        };
    }

    private static void head(JsonGenerator json, EditionFacts edition, Language language) throws IOException {
        json.writeNumberField("edition", edition.year());
        json.writeStringField("title", edition.title(language));
        json.writeNumberField("revision", edition.revision());
        json.writeObjectFieldStart("licence");
        json.writeStringField("name", DataLicence.NAME.in(language));
        json.writeStringField("url", DataLicence.ADDRESS.toString());
        json.writeEndObject();
        json.writeArrayFieldStart("notes");
        for (var note : edition.notes(language)) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeStringField("dictionary", ExportList.dictionary(edition.year()));
    }

    private static Map<String, String> metadata(EditionFacts edition, Language language) {
        return Map.of(
                "title", edition.title(language),
                "edition", String.valueOf(edition.year()),
                "revision", String.valueOf(edition.revision()),
                "licence", DataLicence.NAME.in(language),
                "licence.url", DataLicence.ADDRESS.toString(),
                "notes", String.join("\n", edition.notes(language)),
                "dictionary", ExportList.dictionary(edition.year()),
                "language", language.tag());
    }

    /** Edition, note and licence on a second sheet, since a workbook is separated from its address. */
    private static void about(XlsxTable workbook, EditionFacts edition, Language language) throws IOException {
        workbook.sheet(
                text("about", language),
                List.of(
                        new Column("what", text("what", language), Column.Type.TEXT),
                        new Column("value", text("value", language), Column.Type.TEXT)));
        workbook.row(List.of(text("about", language), edition.title(language)));
        workbook.row(List.of(text("licence", language), DataLicence.NAME.in(language)));
        workbook.row(List.of(text("licence", language), DataLicence.ADDRESS.toString()));
        for (var note : edition.notes(language)) {
            workbook.row(List.of(text("note", language), note));
        }
        workbook.row(List.of(text("dictionary", language), ExportList.dictionary(edition.year())));
    }
}
