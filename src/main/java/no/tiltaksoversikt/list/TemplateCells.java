package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.AnswerDate;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.TextItems;
import no.tiltaksoversikt.platform.tabular.WorkbookFile;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.dhatim.fastexcel.Worksheet;

/** Writes answers into cells from which they are read back unchanged, and says how to answer in them. */
final class TemplateCells {

    private final Questionnaire questionnaire;
    private final Language language;
    private final AnswerReader reader;
    private final Map<AnswerField, Map<String, String>> labels = new HashMap<>();

    TemplateCells(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        reader = new AnswerReader(questionnaire);
    }

    /** The labels of a question's options; empty for questions without. */
    List<String> labels(AnswerField field) {
        if (field.type() == AnswerField.Type.BOOLEAN
                && questionnaire.codes(field).isEmpty()) {
            return List.of(yesOrNo(true), yesOrNo(false));
        }
        return questionnaire.codes(field).stream()
                .map(code -> label(field, code))
                .toList();
    }

    /** How to answer in a cell; empty for texts. */
    String how(AnswerField field) {
        var options = String.join("\n", labels(field));
        return switch (field.type()) {
            case TEXT, EMAIL -> "";
            case AMOUNT -> title("how-amount");
            case INTEGER -> title("how-integer");
            case DATE -> title("how-date");
            case TEXTS -> title("how-texts");
            case BOOLEAN, CODE -> options;
            case CODES, NAMES -> title("how-several") + "\n" + options;
        };
    }

    void write(Worksheet sheet, int row, int column, TemplateColumn of, JsonNode answer) {
        if (answer.isMissingNode() || answer.isNull()) {
            return;
        }
        if (answer.isNumber()) {
            sheet.value(row, column, answer.decimalValue());
            sheet.style(row, column).format("#,##0").set();
        } else if (of.field() != null && of.field().type() == AnswerField.Type.DATE && isDay(answer)) {
            sheet.value(row, column, AnswerDate.parse(answer.asText()).orElseThrow());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            var text = text(of.field(), answer);
            if (!text.isEmpty()) {
                WorkbookFile.text(sheet, row, column, text);
            }
        }
    }

    private static boolean isDay(JsonNode answer) {
        return answer.isTextual() && AnswerDate.parse(answer.textValue()).isPresent();
    }

    private String text(AnswerField field, JsonNode answer) {
        if (field == null) {
            return answer.isArray() ? reasons(answer) : answer.asText();
        }
        return switch (field.type()) {
            case TEXT, EMAIL, AMOUNT, INTEGER, DATE -> answer.asText();
            case BOOLEAN ->
                answer.isBoolean() && questionnaire.codes(field).isEmpty()
                        ? yesOrNo(answer.booleanValue())
                        : label(field, answer.asText());
            case CODE -> label(field, answer.asText());
            case CODES, NAMES ->
                String.join(
                        " | ",
                        texts(answer).stream().map(code -> label(field, code)).toList());
            case TEXTS -> TextItems.write(texts(answer));
        };
    }

    private static String reasons(JsonNode acknowledgements) {
        var reasons = new ArrayList<String>();
        acknowledgements.forEach(each -> reasons.add(
                each.path("rule").asText() + ": " + each.path("reason").asText()));
        return TextItems.write(reasons);
    }

    private static List<String> texts(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String yesOrNo(boolean yes) {
        return title(yes ? "yes" : "no");
    }

    private String title(String key) {
        return Text.of("list", "template." + key).in(language);
    }

    /** The option's label, or its code if the label would be read as another option. */
    private String label(AnswerField field, String code) {
        return labels.computeIfAbsent(field, any -> new HashMap<>()).computeIfAbsent(code, any -> {
            var label = field.type() == AnswerField.Type.NAMES
                    ? questionnaire
                            .named(code)
                            .flatMap(questionnaire::questionFor)
                            .map(question -> question.textOf(code))
                            .map(text -> text.in(language))
                            .orElse(code)
                    : TemplateColumn.label(questionnaire, field, code, language);
            return label.indexOf('|') < 0
                            && reader.option(field, label).filter(code::equals).isPresent()
                    ? label
                    : code;
        });
    }
}
