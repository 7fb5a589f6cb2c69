package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** The page, with places for the questions; its parts that do not depend on them are in a file of the same name. */
    static final String FILE = "ui/form/layouts/measures.json";

    private static final String GROUP = FormModel.MEASURES;

    /** Answers that may be longer get a text area. */
    private static final int MAX_INPUT_LENGTH = 300;

    /** The columns of the tables of measures on this page and the summary, if the questionnaire asks for them. */
    private static final List<String> COLUMNS = List.of(FormModel.REFERENCE, "name", "phase", "totalCost");

    /** Core fields that are mandatory by a rule whenever they are shown, as every added one is. */
    private static final Set<AnswerField> MANDATORY_WHEN_SHOWN =
            Set.of(AnswerField.EXEMPTION_BASIS, AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE);

    private final Questionnaire questionnaire;
    private final FormGroup measures;
    private final FormTexts texts;
    private final FormConditions conditions;
    private final List<Component> components = new ArrayList<>();
    private final ArrayNode children = JsonNodeFactory.instance.arrayNode();
    private int page;

    private MeasuresPage(Questionnaire questionnaire, FormGroup measures, FormTexts texts) {
        this.questionnaire = questionnaire;
        this.measures = measures;
        this.texts = texts;
        conditions = new FormConditions(questionnaire);
    }

    /** The page. Altinn expects the group's children after the group, in the same list. */
    static JsonNode of(Questionnaire questionnaire, FormGroup measures, FormTexts texts) {
        var page = AppFiles.json(FILE);
        texts.addPage("measures", page);
        new MeasuresPage(questionnaire, measures, texts).complete((ArrayNode) page.at("/data/layout"));
        return page;
    }

    private void complete(ArrayNode layout) {
        var reasons = measures.rows();
        component(layout, id(FormModel.REFERENCE))
                .put("maxLength", measures.field(FormModel.REFERENCE).maxLength());
        component(layout, id(FormModel.ACKNOWLEDGEMENTS)).put("maxCount", reasons.maxRows());
        component(layout, id(FormModel.ACKNOWLEDGEMENTS) + "-" + FormModel.REASON)
                .put("maxLength", reasons.field(FormModel.REASON).maxLength());
        children.add(page + ":" + id(FormModel.REFERENCE));
        questionnaire.sections().forEach(this::section);
        children.add((page + 1) + ":" + id(FormModel.ACKNOWLEDGEMENTS));
        var group = component(layout, GROUP);
        group.set("children", children);
        group.put("maxCount", measures.maxRows());
        var columns = group.putArray("tableHeaders");
        COLUMNS.stream().filter(measures::has).forEach(column -> columns.add(id(column)));
        var reasonsAt = place(layout, id(FormModel.ACKNOWLEDGEMENTS));
        for (var i = 0; i < components.size(); i++) {
            layout.insert(reasonsAt + i, components.get(i).json());
        }
    }

    private static ObjectNode component(ArrayNode layout, String id) {
        return (ObjectNode) layout.get(place(layout, id));
    }

    private static int place(ArrayNode layout, String id) {
        return IntStream.range(0, layout.size())
                .filter(index -> layout.get(index).path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void section(Questionnaire.Section section) {
        var asked = questionnaire.questions().stream()
                .filter(question -> !question.derived() && question.section().equals(section.id()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        if (!components.isEmpty()) {
            page++;
        }
        add(new Component("Header", id(section.id()) + "-heading")
                .with("size", "M")
                .text("title", texts.add("section." + section.id(), section.title())));
        asked.forEach(this::question);
    }

    private void question(Question question) {
        var answer = question.answerField().orElseThrow();
        var field = measures.field(question.field());
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
        var field = measures.field(companion.field());
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
        var field = measures.field(FormExtras.EXEMPT_SOME);
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
        var text = field.type() == AnswerField.Type.TEXTS ? help.and(Text.of("form", "help.TEXTS")) : help;
        return texts.add("help." + field.name(), text);
    }

    private void specify(Question question) {
        var specify = question.specify();
        var field = measures.field(specify.field());
        add(component(field)
                .text("title", texts.add("question." + field.name(), specify.text()))
                .text("shortName", shortName(field.name()))
                .onlyWhen(conditions.specifyShown(question)));
    }

    private Component component(FormField field) {
        var id = id(field.name());
        return switch (field.type()) {
            case TEXT, EMAIL -> field.maxLength() > MAX_INPUT_LENGTH ? longText(field, id) : shortText(field, id);
            case TEXTS -> longText(field, id);
            case DATE -> bound("Datepicker", field, id).with("timeStamp", false);
            case AMOUNT, INTEGER -> bound("Input", field, id).with("formatting", number(field));
            case BOOLEAN, CODE -> bound("RadioButtons", field, id).with("optionsId", field.name());
            case CODES, NAMES -> bound("Checkboxes", field, id).with("optionsId", field.name());
        };
    }

    private static ObjectNode number(FormField field) {
        var formatting = JsonNodeFactory.instance.objectNode();
        var number = formatting
                .putObject("number")
                .put("thousandSeparator", " ")
                .put("decimalScale", 0)
                .put("allowNegative", field.minimum() < 0);
        if (field.type() == AnswerField.Type.AMOUNT) {
            number.put("suffix", " kr");
        }
        return formatting.put("align", "right");
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
