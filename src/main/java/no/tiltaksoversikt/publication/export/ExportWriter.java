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

    static final Text MEASURES = Text.of("publication", "export.measures");
    private static final Text ABOUT = Text.of("publication", "export.about");
    private static final Text WHAT = Text.of("publication", "export.what");
    private static final Text VALUE = Text.of("publication", "export.value");
    private static final Text LICENCE = Text.of("publication", "export.licence");
    private static final Text NOTE = Text.of("publication", "export.note");
    private static final Text DICTIONARY = Text.of("publication", "export.dictionary");

    private final ExportQuery rows;

    ExportWriter(ExportQuery rows) {
        this.rows = rows;
    }

    void write(EditionFacts edition, ExportOptions options, OutputStream out) throws IOException {
        var language = options.language();
        var wanted = ExportRows.ofPublic(edition.questionnaire(), null);
        try (var table = open(edition, wanted, options, out)) {
            rows.write(edition, wanted, options.dialect().headings(), language, table);
            if (table instanceof XlsxTable workbook) {
                about(workbook, edition, language);
            }
        }
    }

    private static TableWriter open(EditionFacts edition, ExportRows wanted, ExportOptions options, OutputStream out)
            throws IOException {
        var language = options.language();
        var columns =
                wanted.columns().stream().map(column -> column.in(language)).toList();
        return switch (options.format()) {
            case CSV -> TableWriter.csv(out, columns, options.dialect());
            case JSON -> JsonTable.object(out, columns, json -> head(json, edition, language), "measures");
            case NDJSON -> JsonTable.lines(out, columns);
            case XLSX ->
                new XlsxTable(
                        out, MEASURES.in(language), columns, options.dialect().headings());
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
                ABOUT.in(language),
                List.of(
                        new Column("what", WHAT.in(language), Column.Type.TEXT),
                        new Column("value", VALUE.in(language), Column.Type.TEXT)));
        workbook.row(List.of(ABOUT.in(language), edition.title(language)));
        workbook.row(List.of(LICENCE.in(language), DataLicence.NAME.in(language)));
        workbook.row(List.of(LICENCE.in(language), DataLicence.ADDRESS.toString()));
        for (var note : edition.notes(language)) {
            workbook.row(List.of(NOTE.in(language), note));
        }
        workbook.row(List.of(DICTIONARY.in(language), ExportList.dictionary(edition.year())));
    }
}
