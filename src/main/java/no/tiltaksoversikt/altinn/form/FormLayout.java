package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** The form's pages: whom one answers for and whether there is anything to report, the measures, and a look at it all. */
final class FormLayout {

    static final String SET = "form";
    static final String INTRODUCTION = "introduction";
    static final String MEASURES = "measures";
    static final String SUMMARY = "summary";

    /** The text of a question that lacks its answer; Altinn's own would repeat the whole question. */
    static final String MUST_BE_ANSWERED = "mustBeAnswered";

    private final FormTexts texts;
    private final Map<String, ObjectNode> pages = new LinkedHashMap<>();

    private FormLayout(FormTexts texts) {
        this.texts = texts;
    }

    /** The pages by name, in order. */
    static Map<String, ObjectNode> of(Questionnaire questionnaire, FormModel model, FormTexts texts) {
        var layout = new FormLayout(texts);
        texts.word(MUST_BE_ANSWERED);
        layout.introduction(questionnaire);
        layout.measures(questionnaire, model);
        layout.summary();
        return layout.pages;
    }

    static ObjectNode settings(List<String> pages) {
        var settings = JsonNodeFactory.instance.objectNode();
        settings.put("$schema", Schemas.SETTINGS);
        var all = settings.putObject("pages");
        pages.forEach(all.putArray("order")::add);
        all.put("showLanguageSelector", true);
        all.put("showProgress", true);
        // The last page shows what the others hold.
        all.putArray("excludeFromPdf").add(SUMMARY);
        return settings;
    }

    static ObjectNode sets() {
        var sets = JsonNodeFactory.instance.objectNode();
        sets.put("$schema", Schemas.LAYOUT_SETS);
        var set = sets.putArray("sets").addObject();
        set.put("id", SET);
        set.put("dataType", FormApp.DATA_TYPE);
        set.putArray("tasks").add(FormProcess.TASK);
        return sets;
    }

    private void introduction(Questionnaire questionnaire) {
        var elements = JsonNodeFactory.instance
                .objectNode()
                .put("sender", true)
                .put("receiver", false)
                .put("dateSent", false)
                .put("referenceNumber", false);
        page(
                INTRODUCTION,
                null,
                List.of(
                        heading(INTRODUCTION + "-heading", "L", texts.add("title", questionnaire.title())),
                        paragraph(INTRODUCTION),
                        Component.of("InstanceInformation", "respondent").with("elements", elements),
                        Component.bound("RadioButtons", FormModel.NOTHING_TO_REPORT, FormModel.NOTHING_TO_REPORT)
                                .text("title", texts.word("nothingToReport.title"))
                                .text("description", texts.word("nothingToReport.description"))
                                .with("optionsId", FormModel.NOTHING_TO_REPORT)
                                .mandatory(),
                        navigation(INTRODUCTION)));
    }

    private void measures(Questionnaire questionnaire, FormModel model) {
        var components = new ArrayList<Component>();
        components.add(heading(MEASURES + "-heading", "L", texts.word("measures.heading")));
        components.add(paragraph(MEASURES));
        components.addAll(MeasureRows.of(questionnaire, model, texts));
        components.add(navigation(MEASURES));
        page(MEASURES, Expressions.isTrue(FormModel.NOTHING_TO_REPORT), components);
    }

    private void summary() {
        page(
                SUMMARY,
                null,
                List.of(
                        heading(SUMMARY + "-heading", "L", texts.word("summary.heading")),
                        paragraph(SUMMARY),
                        summaryOf(INTRODUCTION),
                        summaryOf(MEASURES),
                        navigation(SUMMARY),
                        Component.of("Button", "send").text("title", texts.word("send"))));
    }

    private static Component summaryOf(String page) {
        return Component.of("Summary2", SUMMARY + "-of-" + page)
                .with(
                        "target",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "page")
                                .put("id", page))
                .with("hideEmptyFields", BooleanNode.TRUE);
    }

    private Component paragraph(String page) {
        return Component.of("Paragraph", page + "-text").text("title", texts.word(page + ".text"));
    }

    static Component heading(String id, String size, String textId) {
        return Component.of("Header", id).with("size", size).text("title", textId);
    }

    private Component navigation(String page) {
        return Component.of("NavigationButtons", page + "-navigation")
                .with("showBackButton", BooleanNode.TRUE)
                .text("next", texts.word("next"))
                .text("back", texts.word("back"));
    }

    private void page(String name, JsonNode hidden, List<Component> components) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("$schema", Schemas.LAYOUT);
        var data = page.putObject("data");
        if (hidden != null) {
            data.set("hidden", hidden);
        }
        var layout = data.putArray("layout");
        components.forEach(component -> layout.add(component.json()));
        pages.put(name, page);
        // Altinn shows a page's name in the progress and in the list of pages.
        texts.word(name);
    }
}
