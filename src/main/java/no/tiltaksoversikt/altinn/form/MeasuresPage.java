package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.altinn.data.ShortNames;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Companion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Text;

/**
 * The page with the repeating group of measures. A row has a page for each section of the questionnaire, and a last page for
 * reasons, which acknowledge warnings.
 */
final class MeasuresPage {

    private static final String GROUP = FormModel.MEASURES;
    private static final int GROUP_INDEX = 2;
    private static final String REASONS = GROUP + "-" + FormModel.ACKNOWLEDGEMENTS;

    /** Answers that may be longer get a text area. */
    private static final int MAX_INPUT_LENGTH = 300;

    /** The columns of the tables of measures on this page and the summary, if the questionnaire asks for them. */
    private static final List<String> COLUMNS = List.of(FormModel.REFERENCE, "name", "phase", "totalCost");

    /** Core fields that are mandatory by a rule whenever they are shown, as every added one is. */
    private static final Set<AnswerField> MANDATORY_WHEN_SHOWN =
            Set.of(AnswerField.EXEMPTION_BASIS, AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE);

    private final Questionnaire questionnaire;
    private final FormModel model;
    private final FormTexts texts;
    private final FormConditions conditions;
    private final List<Component> components = new ArrayList<>();
    private final ArrayNode children = JsonNodeFactory.instance.arrayNode();
    private int page;

    private MeasuresPage(Questionnaire questionnaire, FormModel model, FormTexts texts) {
        this.questionnaire = questionnaire;
        this.model = model;
        this.texts = texts;
        conditions = new FormConditions(questionnaire);
    }

    /** The page. Altinn expects the group's children after the group, in the same list. */
    static JsonNode of(Questionnaire questionnaire, FormModel model, FormTexts texts) {
        var page = AppFiles.page("measures");
        texts.addPage("measures", page);
        var rows = new MeasuresPage(questionnaire, model, texts);
        rows.reference();
        questionnaire.sections().forEach(rows::section);
        rows.reasons();
        var layout = (ArrayNode) page.at("/data/layout");
        rows.complete((ObjectNode) layout.get(GROUP_INDEX));
        for (var component : rows.components) {
            layout.insert(layout.size() - 1, component.json());
        }
        return page;
    }

    private void complete(ObjectNode group) {
        group.set("children", children);
        group.put("maxCount", model.measures().maxRows());
        var columns = group.putArray("tableHeaders");
        COLUMNS.stream()
                .filter(column -> model.measures().field(column).isPresent())
                .forEach(column -> columns.add(id(column)));
    }

    private void reference() {
        var field = model.measures().field(FormModel.REFERENCE).orElseThrow();
        add(shortText(field, id(field.name()))
                .text("title", texts.addFormText("reference.title"))
                .text("description", texts.addFormText("reference.description"))
                .text("tableTitle", shortName(field.name()))
                .text("shortName", shortName(field.name()))
                .mandatory());
    }

    private void section(Questionnaire.Section section) {
        var asked = questionnaire.questions().stream()
                .filter(question -> !question.derived() && question.section().equals(section.id()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        if (components.size() > 1) {
            page++;
        }
        add(Component.of("Header", id(section.id()) + "-heading")
                .with("size", "M")
                .text("title", texts.add("section." + section.id(), section.title())));
        asked.forEach(this::question);
    }

    private void question(Question question) {
        var answer = question.answerField().orElseThrow();
        var field = model.measures().field(question.field()).orElseThrow();
        var component = component(field)
                .text("title", texts.add("question." + field.name(), FormTexts.numbered(question)))
                .text("shortName", shortName(field.name()))
                .text("description", help(field, question.help()));
        if (COLUMNS.contains(field.name())) {
            component.text("tableTitle", shortName(field.name()));
        }
        var shown = conditions.shown(question);
        if (shown.isEmpty()) {
            if (question.mandatory()) {
                component.mandatory();
            }
        } else if (!answer.isCore() || MANDATORY_WHEN_SHOWN.contains(answer)) {
            component.onlyWhen(shown.get());
        } else {
            component.with("hidden", Expressions.not(shown.get()));
        }
        question.companions().stream()
                .filter(companion -> companion.answerField().equals(AnswerField.EXEMPT_ANSWERS))
                .forEach(companion -> companion(question, companion));
        add(component);
        if (question.specify() != null) {
            specify(question);
        }
        question.companions().stream()
                .filter(companion -> !companion.answerField().equals(AnswerField.EXEMPT_ANSWERS))
                .forEach(companion -> companion(question, companion));
    }

    /** Companion fields, never mandatory. Exempt answers come before the question about their legal basis, others after. */
    private void companion(Question question, Companion companion) {
        if (companion.answerField().equals(AnswerField.EXEMPT_ANSWERS)) {
            exemptSome();
        }
        var field = model.measures().field(companion.field()).orElseThrow();
        var component = component(field)
                .text("title", texts.add("question." + field.name(), companion.text()))
                .text("shortName", shortName(field.name()))
                .text("description", help(field, companion.help()));
        conditions
                .shown(question, companion)
                .ifPresent(condition -> component.with("hidden", Expressions.not(condition)));
        add(component);
    }

    /** Asked first, so that the long list of answers is shown only if it is needed. */
    private void exemptSome() {
        var field = model.measures().field(FormExtras.EXEMPT_SOME).orElseThrow();
        var component = component(field)
                .text("title", texts.addFormText("exemptSome.title"))
                .text("shortName", texts.addFormText("shortName.exemptSome"));
        add(conditions.exemptSome().map(component::onlyWhen).orElseGet(component::mandatory));
    }

    /** Used in the front end's messages and in tables. */
    private String shortName(String field) {
        return texts.add("short." + field, ShortNames.of(questionnaire, field));
    }

    /** The help text, with the instruction to write one text per line if the field takes several. */
    private String help(FormField field, Text help) {
        var text = field.kind() == FormField.Kind.LINES ? FormTexts.joined(help, "help.LINES") : help;
        return texts.add("help." + field.name(), text);
    }

    private void specify(Question question) {
        var specify = question.specify();
        var field = model.measures().field(specify.field()).orElseThrow();
        add(component(field)
                .text("title", texts.add("question." + field.name(), specify.text()))
                .text("shortName", shortName(field.name()))
                .onlyWhen(conditions.specifyShown(question)));
    }

    private Component component(FormField field) {
        var id = id(field.name());
        return switch (field.kind()) {
            case TEXT, EMAIL -> field.maxLength() > MAX_INPUT_LENGTH ? longText(field, id) : shortText(field, id);
            case LINES -> longText(field, id);
            case DATE -> bound("Datepicker", field, id).with("timeStamp", BooleanNode.FALSE);
            case AMOUNT, INTEGER -> bound("Input", field, id).with("formatting", number(field));
            case BOOLEAN, CODE -> bound("RadioButtons", field, id).with("optionsId", field.name());
            case CODES -> bound("Checkboxes", field, id).with("optionsId", field.name());
        };
    }

    private static ObjectNode number(FormField field) {
        var formatting = JsonNodeFactory.instance.objectNode();
        var number = formatting
                .putObject("number")
                .put("thousandSeparator", " ")
                .put("decimalScale", 0)
                .put("allowNegative", field.minimum() < 0);
        if (field.kind() == FormField.Kind.AMOUNT) {
            number.put("suffix", " kr");
        }
        return formatting.put("align", "right");
    }

    private void reasons() {
        page++;
        var rules = model.acknowledgements();
        var rule = rules.field(FormModel.RULE).orElseThrow();
        var reason = rules.field(FormModel.REASON).orElseThrow();
        var group = Component.of("RepeatingGroup", REASONS)
                .with(
                        "dataModelBindings",
                        JsonNodeFactory.instance.objectNode().put("group", FormModel.path(FormModel.ACKNOWLEDGEMENTS)))
                .text("title", texts.addFormText("acknowledgements.title"))
                .text("description", texts.addFormText("acknowledgements.description"))
                .text("add_button_full", texts.addFormText("acknowledgements.add"))
                .with("maxCount", rules.maxRows());
        var places = JsonNodeFactory.instance.arrayNode();
        var inner = List.of(
                Component.bound("Dropdown", REASONS + "-rule", FormModel.acknowledgementPath(rule.name()))
                        .text("title", texts.addFormText("acknowledgements.rule"))
                        .text("shortName", texts.addFormText("shortName.rule"))
                        .with("optionsId", rule.name())
                        .mandatory(),
                Component.bound("TextArea", REASONS + "-reason", FormModel.acknowledgementPath(reason.name()))
                        .text("title", texts.addFormText("acknowledgements.reason"))
                        .text("shortName", texts.addFormText("shortName.reason"))
                        .with("maxLength", reason.maxLength())
                        .mandatory());
        inner.forEach(component -> places.add(component.id()));
        add(group.with("children", places));
        components.addAll(inner);
    }

    private static Component shortText(FormField field, String id) {
        return bound("Input", field, id).with("maxLength", field.maxLength());
    }

    private static Component longText(FormField field, String id) {
        return bound("TextArea", field, id).with("maxLength", field.maxLength());
    }

    private static Component bound(String type, FormField field, String id) {
        return Component.bound(type, id, FormModel.path(field.name()));
    }

    private void add(Component component) {
        components.add(component);
        children.add(page + ":" + component.id());
    }

    private static String id(String name) {
        return GROUP + "-" + name;
    }
}
