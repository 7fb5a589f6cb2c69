package no.tiltaksoversikt.publication.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Column;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The meaning of every column of the export. Members have the names of Frictionless Table Schema where it has any. */
@Schema(name = "DataDictionary")
record Dictionary(
        int edition,
        String title,
        DataLicence.View licence,
        List<String> notes,
        String listSeparator,
        List<String> missingValues,
        List<String> primaryKey,
        List<Field> fields) {

    private static final Text NOTES_ON_CELLS = Text.of("publication", "dictionary.notes-on-cells");
    private static final Text QUESTION = Text.of("publication", "dictionary.question");
    private static final Text FOLLOWS = Text.of("publication", "dictionary.follows");
    private static final Text SUBMISSION = Text.of("publication", "dictionary.submission");

    @Schema(name = "DataDictionaryField")
    record Field(
            String name,
            String title,
            String type,
            String description,
            String unit,
            Integer question,
            String source,
            List<Category> categories) {}

    @Schema(name = "DataDictionaryCategory")
    record Category(String value, String label) {}

    static Dictionary of(EditionFacts edition, Language language) {
        var notes = new ArrayList<>(edition.notes(language));
        notes.add(NOTES_ON_CELLS.in(language));
        return new Dictionary(
                edition.year(),
                edition.title(language),
                DataLicence.View.in(language),
                notes,
                "|",
                List.of(""),
                List.of("id"),
                ExportSchema.of(edition.questionnaire()).stream()
                        .map(column -> field(column, edition.questionnaire(), language))
                        .toList());
    }

    private static Field field(ExportColumn column, Questionnaire questionnaire, Language language) {
        var question = column.answer() == null
                ? null
                : questionnaire.questionFor(column.answer()).orElseThrow();
        return new Field(
                column.name(),
                column.label().in(language),
                typeOf(column.type()),
                description(column, question, language),
                column.unit().orElse(null),
                question == null ? null : question.number(),
                source(column, question, questionnaire, language),
                column.codes(questionnaire, language).stream()
                        .map(code -> new Category(code.code(), code.label()))
                        .toList());
    }

    private static String typeOf(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case TEXTS -> "list";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
        };
    }

    private static String description(ExportColumn column, Question question, Language language) {
        return (column.isAnswer() ? question.textOf(column.name()) : column.derivation()).in(language);
    }

    private static String source(
            ExportColumn column, Question question, Questionnaire questionnaire, Language language) {
        if (column.answer() == null) {
            return SUBMISSION.in(language);
        }
        return (column.isAnswer() ? QUESTION : FOLLOWS)
                .in(
                        language,
                        Map.of("number", String.valueOf(question.number()), "questionnaire", questionnaire.title()));
    }

    /** The dictionary as CSV: a row per column, or per code of a column with codes. */
    byte[] csv(CsvDialect dialect) {
        var columns =
                List.of("name", "title", "type", "unit", "question", "source", "description", "code", "label").stream()
                        .map(name -> new Column(name, name, Column.Type.TEXT))
                        .toList();
        return TableWriter.bytes(out -> {
            try (var table = TableWriter.csv(out, columns, dialect)) {
                for (var field : fields) {
                    writeRows(table, field);
                }
            }
        });
    }

    private static void writeRows(TableWriter table, Field field) throws IOException {
        var codes = field.categories().isEmpty() ? List.of(new Category(null, null)) : field.categories();
        for (var code : codes) {
            table.row(Arrays.asList(
                    field.name(),
                    field.title(),
                    field.type(),
                    field.unit(),
                    field.question(),
                    field.source(),
                    field.description(),
                    code.value(),
                    code.label()));
        }
    }
}
