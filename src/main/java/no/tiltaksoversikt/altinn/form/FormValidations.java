package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The reporting rules that Altinn expressions can express, checked while the form is filled in. As in the service, an error
 * blocks submission, and so does a warning without a reason.
 */
final class FormValidations {

    private static final String REFERENCE = path(FormModel.REFERENCE);
    private static final Text EXCLUSIVE = Text.of("form", "validation.exclusive");
    private static final Text GIVE_A_REASON = Text.of("form", "validation.giveReason");

    private final Questionnaire questionnaire;
    private final Map<String, Text> acknowledgeable;
    private final FormTexts texts;
    private final ObjectNode validations = JsonNodeFactory.instance.objectNode();

    private FormValidations(Questionnaire questionnaire, Map<String, Text> acknowledgeable, FormTexts texts) {
        this.questionnaire = questionnaire;
        this.acknowledgeable = acknowledgeable;
        this.texts = texts;
    }

    static ObjectNode of(Questionnaire questionnaire, Map<String, Text> acknowledgeable, FormTexts texts) {
        var all = new FormValidations(questionnaire, acknowledgeable, texts);
        all.references();
        all.money();
        all.lastYear();
        all.exclusive();
        all.exemptAnswers();
        var file = JsonNodeFactory.instance.objectNode();
        file.put(
                "$schema",
                "https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json/validation/validation.schema.v1.json");
        file.set("validations", all.validations);
        return file;
    }

    private void references() {
        var reserved = QuestionnaireSchema.RESERVED_REFERENCES.stream()
                .sorted()
                .map(name -> Expressions.is(REFERENCE, name))
                .toList();
        error(FormModel.REFERENCE, "validation.reference", Expressions.anyOf(reserved));
        var others = new ArrayList<JsonNode>();
        for (var row = 0; row < FormExtras.MAX_MEASURES; row++) {
            var other = FormModel.MEASURES + "[" + row + "]." + FormModel.REFERENCE;
            // The field that the validation is of is the first argument.
            var isElsewhere = Expressions.call("notEquals", Expressions.call("argv", 0), other);
            others.add(Expressions.allOf(List.of(isElsewhere, Expressions.is(REFERENCE, Expressions.value(other)))));
        }
        error(FormModel.REFERENCE, "validation.duplicateReference", Expressions.anyOf(others));
    }

    private void money() {
        var suspicious = questionnaire.limits().suspiciousAmount();
        for (var question : questionnaire.questions()) {
            var type = question.answerField().map(AnswerField::type);
            if (type.filter(AnswerField.Type.AMOUNT::equals).isPresent()
                    && suspicious != null
                    && question.minimum() <= 0) {
                var amount = value(question.field());
                warn(
                        "suspicious-amount",
                        question.field(),
                        Expressions.call("greaterThan", amount, 0),
                        Expressions.call("lessThan", amount, suspicious.below()));
            }
        }
        if (asks(AnswerField.TOTAL_COST, AnswerField.CURRENT_YEAR_BUDGET)) {
            warn("budget-exceeds-total", "currentYearBudget", isOver("currentYearBudget", "totalCost"));
        }
        var financed = chosen(AnswerField.FINANCING, Mark.FINANCED);
        if (asks(AnswerField.TOTAL_COST) && !financed.isEmpty()) {
            warn(
                    "financed-without-total",
                    "financing",
                    Expressions.anyOf(financed),
                    Expressions.is(path("totalCost"), null));
        }
        var underWay = chosen(AnswerField.PHASE, Mark.IMPLEMENTATION);
        if (!underWay.isEmpty() && questionnaire.offers(AnswerField.FINANCING, "NO")) {
            warn(
                    "unfinanced-in-implementation",
                    "financing",
                    Expressions.is(path("financing"), "NO"),
                    Expressions.anyOf(underWay));
        }
    }

    /**
     * Compares with last year's answers in hidden fields. If such a field is empty, every comparison is false. A copy of a form
     * keeps these fields, which may then be of another year, but not its edition: Altinn excludes no fields of rows.
     */
    private void lastYear() {
        var isPrefilled = Expressions.isNot(FormExtras.EDITION, null);
        if (asks(AnswerField.PHASE)) {
            var last = value(FormExtras.LAST_PHASE);
            warn("phase-unchanged", "phase", isPrefilled, Expressions.is(path("phase"), last));
            var isEarlier = Expressions.hasCode(path(FormExtras.EARLIER_PHASES), value("phase"));
            warn("phase-backwards", "phase", isPrefilled, isEarlier);
        }
        if (asks(AnswerField.TOTAL_COST) && questionnaire.limits().costJump() != null) {
            var isUnder = Expressions.call("lessThan", value("totalCost"), value(FormExtras.LOWEST_COST));
            var isOver = isOver("totalCost", FormExtras.HIGHEST_COST);
            warn("cost-jump", "totalCost", isPrefilled, Expressions.anyOf(List.of(isUnder, isOver)));
        }
    }

    private void exclusive() {
        for (var field : questionnaire.fields()) {
            var path = path(field.jsonName());
            for (var code : questionnaire.marked(field, Mark.EXCLUSIVE)) {
                var option = questionnaire.option(field, code).orElseThrow().label();
                add(
                        field.jsonName(),
                        texts.add(
                                "validation.exclusive." + field.jsonName() + "." + code,
                                EXCLUSIVE.filled(Map.of("option", option))),
                        Expressions.allOf(
                                List.of(Expressions.hasCode(path, code), Expressions.not(Expressions.is(path, code)))));
            }
        }
    }

    private void exemptAnswers() {
        if (asks(AnswerField.EXEMPT_ANSWERS)) {
            var chosen = value(AnswerField.EXEMPT_ANSWERS.jsonName());
            error(
                    FormExtras.EXEMPT_SOME,
                    "validation.exemptNothing",
                    Expressions.allOf(List.of(
                            Expressions.is(path(FormExtras.EXEMPT_SOME), true),
                            Expressions.not(Expressions.isNotEmpty(chosen)))));
        }
    }

    /** For each option with a mark, the condition that it is chosen. */
    private List<JsonNode> chosen(AnswerField field, Mark mark) {
        return questionnaire.marked(field, mark).stream()
                .<JsonNode>map(code -> Expressions.is(path(field.jsonName()), code))
                .toList();
    }

    private void error(String field, String key, JsonNode condition) {
        add(field, texts.addFormText(key), condition);
    }

    /** Blocks the form until the answer is corrected or a row of the acknowledgements names the rule. */
    private void warn(String rule, String field, JsonNode... conditions) {
        if (!acknowledgeable.containsKey(rule)) {
            return;
        }
        var all = new ArrayList<>(List.of(conditions));
        for (var row = 0; row < acknowledgeable.size(); row++) {
            all.add(Expressions.isNot(path(FormModel.ACKNOWLEDGEMENTS) + "[" + row + "]." + FormModel.RULE, rule));
        }
        var message = texts.add("validation." + rule, acknowledgeable.get(rule).and(GIVE_A_REASON));
        add(field, message, Expressions.allOf(all));
    }

    /** For fields with a value only: Altinn's front end evaluates the others too, and no value equals no value there. */
    private void add(String field, String message, JsonNode condition) {
        validations
                .withArray("/" + path(field))
                .addObject()
                .put("message", message)
                .put("severity", "error")
                .set("condition", Expressions.allOf(List.of(Expressions.isNot(path(field), null), condition)));
    }

    private boolean asks(AnswerField... fields) {
        return List.of(fields).stream().allMatch(questionnaire::asks);
    }

    private static JsonNode isOver(String field, String other) {
        return Expressions.call("greaterThan", value(field), value(other));
    }

    private static JsonNode value(String field) {
        return Expressions.value(path(field));
    }

    private static String path(String field) {
        return FormModel.path(field);
    }
}
