package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;

/**
 * The reporting rules that Altinn expressions can express, checked while the form is filled in. As in the service, errors block
 * submission and warnings do not. Altinn evaluates a validation only where its field has a value.
 */
final class FormValidations {

    private static final String ERROR = "error";
    private static final String WARNING = "warning";

    /** Below this, an amount was probably typed in thousands or millions: the rule suspicious-amount. */
    private static final long SUSPICIOUS_BELOW = 10_000;

    private final Questionnaire questionnaire;
    private final FormTexts texts;
    private final ObjectNode validations = JsonNodeFactory.instance.objectNode();

    private FormValidations(Questionnaire questionnaire, FormTexts texts) {
        this.questionnaire = questionnaire;
        this.texts = texts;
    }

    static ObjectNode of(Questionnaire questionnaire, FormTexts texts) {
        var all = new FormValidations(questionnaire, texts);
        all.reference();
        all.money();
        all.exclusive();
        var file = JsonNodeFactory.instance.objectNode();
        file.put(
                "$schema",
                "https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json/validation/validation.schema.v1.json");
        file.set("validations", all.validations);
        return file;
    }

    private void reference() {
        var reserved = QuestionnaireSchema.RESERVED_REFERENCES.stream()
                .sorted()
                .map(name -> Expressions.isText(path(FormModel.REFERENCE), name))
                .toList();
        add(FormModel.REFERENCE, ERROR, texts.word("validation.reference"), Expressions.anyOf(reserved));
    }

    private void money() {
        for (var question : questionnaire.questions()) {
            if (isOf(question, AnswerField.Type.AMOUNT)) {
                var path = path(question.field());
                add(
                        question.field(),
                        WARNING,
                        texts.word("validation.suspiciousAmount"),
                        Expressions.allOf(
                                List.of(Expressions.isOver(path, 0), Expressions.isUnder(path, SUSPICIOUS_BELOW))));
            }
        }
        var total = path("totalCost");
        var budget = path("currentYearBudget");
        var financing = path("financing");
        if (asks(AnswerField.TOTAL_COST, AnswerField.CURRENT_YEAR_BUDGET)) {
            add(
                    "currentYearBudget",
                    WARNING,
                    texts.word("validation.budgetExceedsTotal"),
                    Expressions.isOver(budget, total));
        }
        var financed = chosen(AnswerField.FINANCING, Mark.FINANCED);
        if (asks(AnswerField.TOTAL_COST) && !financed.isEmpty()) {
            add(
                    "financing",
                    WARNING,
                    texts.word("validation.financedWithoutTotal"),
                    Expressions.allOf(List.of(Expressions.anyOf(financed), Expressions.isMissing(total))));
        }
        var underWay = chosen(AnswerField.PHASE, Mark.IMPLEMENTATION);
        if (!underWay.isEmpty() && questionnaire.offers(AnswerField.FINANCING, "NO")) {
            add(
                    "financing",
                    WARNING,
                    texts.word("validation.unfinancedInImplementation"),
                    Expressions.allOf(List.of(Expressions.isText(financing, "NO"), Expressions.anyOf(underWay))));
        }
    }

    private void exclusive() {
        for (var field : questionnaire.fields()) {
            var path = path(field.jsonName());
            for (var code : questionnaire.marked(field, Mark.EXCLUSIVE)) {
                add(
                        field.jsonName(),
                        ERROR,
                        texts.word("validation.notRelevantExclusive"),
                        Expressions.allOf(List.of(
                                Expressions.hasCode(path, code), Expressions.not(Expressions.isText(path, code)))));
            }
        }
    }

    /** The options with a mark, as conditions that they are chosen. */
    private List<JsonNode> chosen(AnswerField field, Mark mark) {
        return questionnaire.marked(field, mark).stream()
                .<JsonNode>map(code -> Expressions.isText(path(field.jsonName()), code))
                .toList();
    }

    private void add(String field, String severity, String message, JsonNode condition) {
        validations
                .withArray("/" + path(field))
                .addObject()
                .put("message", message)
                .put("severity", severity)
                .set("condition", condition);
    }

    private boolean asks(AnswerField... fields) {
        return List.of(fields).stream().allMatch(questionnaire::asks);
    }

    private static boolean isOf(Question question, AnswerField.Type type) {
        return question.answerField().filter(field -> field.type() == type).isPresent();
    }

    private static String path(String field) {
        return FormModel.path(field);
    }
}
