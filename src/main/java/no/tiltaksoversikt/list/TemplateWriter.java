package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.tabular.WorkbookFile;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a questionnaire as a workbook: a sheet to fill in, with drop-down lists; instructions; an example; and the options
 * behind the drop-down lists. The filled-in sheet is read like any other list.
 */
final class TemplateWriter {

    private static final int LAST_ROW = 1000;
    private static final int WIDE = 60;
    private static final int NARROW = 28;

    private final Questionnaire questionnaire;
    private final Language language;
    private final List<TemplateColumn> columns;
    private final TemplateCells cells;

    TemplateWriter(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        columns = TemplateColumn.of(questionnaire, language);
        cells = new TemplateCells(questionnaire, language);
    }

    /** Writes the workbook with some measures filled in. */
    void write(Iterable<JsonNode> measures, OutputStream out) throws IOException {
        try (var file = new WorkbookFile(out)) {
            var book = file.workbook();
            var sheet = book.newWorksheet(title("sheet-measures"));
            var guide = book.newWorksheet(title("sheet-guide"));
            var example = book.newWorksheet(title("sheet-example"));
            var answers = book.newWorksheet(title("sheet-answers"));
            head(sheet);
            fill(sheet, measures);
            lists(sheet, answers);
            guide(guide);
            head(example);
            fill(example, List.of(new TemplateExample(questionnaire, language).measure()));
            answers.setVisibilityState(VisibilityState.HIDDEN);
            for (var each : List.of(sheet, guide, example, answers)) {
                each.finish();
            }
        }
    }

    private void head(Worksheet sheet) {
        for (var column = 0; column < columns.size(); column++) {
            var each = columns.get(column);
            WorkbookFile.text(sheet, 0, column, each.isMandatory() ? each.heading() + " *" : each.heading());
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.width(column, NARROW);
        }
        sheet.freezePane(1, 1);
    }

    private void fill(Worksheet sheet, Iterable<JsonNode> measures) {
        var row = 1;
        for (var measure : measures) {
            for (var column = 0; column < columns.size(); column++) {
                cells.write(
                        sheet,
                        row,
                        column,
                        columns.get(column),
                        measure.path(columns.get(column).name()));
            }
            row++;
        }
    }

    /** A question with several answers offers a drop-down list, and accepts typed answers beside the chosen one. */
    private void lists(Worksheet sheet, Worksheet answers) {
        var list = 0;
        for (var column = 0; column < columns.size(); column++) {
            var field = columns.get(column).field();
            var labels = field == null ? List.<String>of() : cells.labels(field);
            if (labels.isEmpty()) {
                continue;
            }
            WorkbookFile.text(answers, 0, list, columns.get(column).name());
            for (var i = 0; i < labels.size(); i++) {
                WorkbookFile.text(answers, i + 1, list, labels.get(i));
            }
            sheet.range(1, column, LAST_ROW, column)
                    .validateWithList(answers.range(1, list, labels.size(), list))
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(!field.isList())
                    .errorTitle(title("error-title"))
                    .error(title("error"));
            list++;
        }
    }

    private void guide(Worksheet sheet) {
        var headings = List.of("guide-column", "guide-mandatory", "guide-when", "guide-help", "guide-how");
        WorkbookFile.text(sheet, 0, 0, title("guide-title"));
        sheet.style(0, 0).bold().set();
        WorkbookFile.text(sheet, 1, 0, title("guide-text"));
        for (var column = 0; column < headings.size(); column++) {
            WorkbookFile.text(sheet, 3, column, title(headings.get(column)));
            sheet.style(3, column).bold().set();
            sheet.width(column, column == 1 ? NARROW / 2 : WIDE);
        }
        var row = 4;
        for (var column : columns) {
            var words = List.of(
                    column.heading(),
                    title(column.isMandatory() ? "yes" : "no"),
                    column.when() == null ? "" : column.when(),
                    column.help(),
                    column.field() == null ? "" : cells.how(column.field()));
            for (var i = 0; i < words.size(); i++) {
                if (!words.get(i).isEmpty()) {
                    WorkbookFile.text(sheet, row, i, words.get(i));
                    sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
                }
            }
            row++;
        }
        sheet.freezePane(1, 4);
    }

    private String title(String key) {
        return Text.of("list", "template." + key).in(language, Map.of());
    }
}
