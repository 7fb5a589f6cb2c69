package no.tiltaksoversikt.altinn.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.validation.rule.Validation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The references between a form's files are valid, and the check finds invalid references. */
class AltinnFormTest {

    private static final Questionnaire OF_2019 = Validation.QUESTIONNAIRES.get("2019");
    private static final String MEASURES = FormFiles.LAYOUTS + "measures.json";
    private static final String METADATA = "App/config/applicationmetadata.json";
    private static final String PROCESS = "App/config/process/process.bpmn";
    private static final String SCHEMA = "App/models/model.schema.json";
    private static final String VALIDATIONS = "App/models/model.validation.json";
    private static final int SUB_QUESTIONNAIRES = 150;

    static Stream<Questionnaire> questionnaires() {
        return Validation.QUESTIONNAIRES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_references_between_a_forms_files_are_valid(Questionnaire questionnaire) throws IOException {
        var files = FormFiles.of(questionnaire);

        assertThat(FormCheck.faults(files)).isEmpty();
        files.writeTo(Path.of("target", "altinn-form", questionnaire.id()));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_references_are_valid_for_version_nine_of_altinns_library(Questionnaire questionnaire) {
        var files = FormFiles.ofVersionNine(questionnaire);

        assertThat(FormCheck.faults(files)).isEmpty();
        assertThat(files.names())
                .contains("App/ui/Task_1/layouts/measures.json")
                .doesNotContain("App/ui/layout-sets.json")
                .noneMatch(name -> name.startsWith("App/ui/form/"));
        assertThat(files.text(METADATA)).doesNotContain("enablePdfCreation");
        assertThat(files.text("App/ui/Task_1/layouts/measures.json"))
                .contains("\"Heading\"")
                .doesNotContain("\"Header\"");
        assertThat(files.text(PROCESS)).contains("<altinn:taskType>pdf<");
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void every_field_is_in_the_data_model_and_on_a_page(Questionnaire questionnaire) {
        var files = FormFiles.of(questionnaire);
        var layout = files.json(MEASURES).toString();

        assertThat(DataShape.ofSchema(files.json(SCHEMA)).types().get("measure"))
                .extracting(DataShape.Member::name)
                .startsWith("reference")
                .endsWith("acknowledgements")
                .doesNotHaveDuplicates()
                .containsAll(questionnaire.fields().stream()
                        .map(AnswerField::jsonName)
                        .toList());
        assertThat(questionnaire.fields()).allSatisfy(field -> assertThat(layout)
                .contains("{\"simpleBinding\":\"measures." + field.jsonName() + "\"}"));
    }

    @Tag("full")
    @Test
    void the_references_are_valid_for_parts_of_a_questionnaire() {
        var random = new Random(20_260_824);
        for (var i = 0; i < SUB_QUESTIONNAIRES; i++) {
            var part = part(random);
            assertThat(FormCheck.faults(FormFiles.of(part)))
                    .as("%s", part.fields())
                    .isEmpty();
        }
    }

    /** A random part of a questionnaire: some questions and options, other questions mandatory. */
    private static Questionnaire part(Random random) {
        var all = List.copyOf(Validation.QUESTIONNAIRES.all());
        var whole = all.get(random.nextInt(all.size()));
        var questions = new ArrayList<Question>();
        var offered = new TreeSet<String>();
        for (var question : whole.questions()) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            var options = question.options().stream()
                    .filter(option -> question.field().equals("publishable") || random.nextInt(5) > 0)
                    .toList();
            if (options.isEmpty() && !question.options().isEmpty()) {
                continue;
            }
            options.forEach(option -> offered.add(question.field() + ":" + option.code()));
            var condition = question.condition();
            var isMet = condition != null
                    && condition.anyOf().stream().allMatch(code -> offered.contains(condition.field() + ":" + code));
            var specifies = options.stream().anyMatch(option -> option.code().equals("OTHER"));
            questions.add(new Question(
                    question.number(),
                    question.field(),
                    question.derived(),
                    question.section(),
                    question.text(),
                    question.help(),
                    random.nextBoolean(),
                    question.maxLength(),
                    question.maxChoices() == null ? null : 1 + random.nextInt(question.maxChoices()),
                    question.maxItemLength(),
                    question.minimum(),
                    question.maximum(),
                    isMet ? condition : null,
                    options,
                    specifies ? question.specify() : null,
                    random.nextBoolean() ? question.companions() : List.of(),
                    question.comparability(),
                    null,
                    null,
                    null,
                    null));
        }
        return new Questionnaire(
                whole.id(),
                null,
                whole.title(),
                whole.sections(),
                questions,
                List.of(),
                whole.limits(),
                List.of(),
                Map.of());
    }

    static Stream<Arguments> brokenForms() {
        return Stream.of(
                broken("no options technologies", files -> files.without("App/options/technologies.json")),
                broken(
                        "unused options colours",
                        files -> files.withText(
                                "App/options/colours.json",
                                "[{\"value\":\"R\",\"label\":\"appName\"},{\"value\":\"G\",\"label\":\"next\"}]")),
                broken(
                        "other values than the model",
                        files -> files.replacing("App/options/phase.json", "\"IDEA\"", "\"DREAM\"")),
                broken(
                        "the model does not accept",
                        files -> files.replacing("App/options/technologies.json", "\"CLOUD\"", "\"FOG\"")),
                broken(
                        "nn: no text question.name",
                        files -> files.replacing(
                                "App/config/texts/resource.nn.json", "\"question.name\"", "\"question.nmae\"")),
                broken(
                        "en: unused text left.over",
                        files -> files.with("App/config/texts/resource.en.json", file -> file.withArray("resources")
                                .addObject()
                                .put("id", "left.over")
                                .put("value", "x"))),
                broken(
                        "no App/config/texts/resource.nn.json",
                        files -> files.without("App/config/texts/resource.nn.json")),
                broken(
                        "bound to no field measures.nmae",
                        files -> files.replacing(MEASURES, "\"measures.name\"", "\"measures.nmae\"")),
                broken(
                        "bound to nothingToReport among rows of measures",
                        files -> files.replacing(MEASURES, "\"measures.name\"", "\"nothingToReport\"")),
                broken(
                        "the order and the pages differ",
                        files -> files.withText(FormFiles.LAYOUTS + "extra.json", "{\"data\":{\"layout\":[]}}")),
                broken(
                        "the order and the pages differ",
                        files -> files.without(FormFiles.LAYOUTS + "introduction.json")),
                broken(
                        "no child measures-nmae",
                        files -> files.replacing(MEASURES, ":measures-name\"", ":measures-nmae\"")),
                broken(
                        "measures-name has two parents",
                        files -> files.with(MEASURES, file -> component(file, "measures-acknowledgements")
                                .withArray("children")
                                .add("measures-name"))),
                broken(
                        "duplicate component measures-name",
                        files ->
                                files.replacing(MEASURES, "\"id\" : \"measures-phase\"", "\"id\" : \"measures-name\"")),
                broken("a page is left out", files -> files.replacing(MEASURES, "\"1:measures-", "\"7:measures-")),
                broken(
                        "a column of no child",
                        files -> files.with(MEASURES, file -> component(file, "measures")
                                .withArray("tableHeaders")
                                .add("measures-nowhere"))),
                broken(
                        "no field measures.involvesOther",
                        files -> files.with(MEASURES, file -> component(file, "measures-involvedParties")
                                .set("hidden", Expressions.is("measures.involvesOther", "YES")))),
                broken("NEVER is not an option", files -> files.replacing(MEASURES, "\"YES\"", "\"NEVER\"")),
                broken("FOG is not an option", files -> files.replacing(VALIDATIONS, "\"NOT_RELEVANT\"", "\"FOG\"")),
                broken(
                        "ambiguous row of measures",
                        files -> files.with(MEASURES, file -> file.withObject("/data")
                                .set("hidden", Expressions.is("measures.name", "x")))),
                broken("unknown function equalz", files -> files.replacing(VALIDATIONS, "\"equals\"", "\"equalz\"")),
                broken(
                        "not with 2 arguments",
                        files -> files.with(MEASURES, file -> file.withObject("/data")
                                .putArray("hidden")
                                .add("not")
                                .add(true)
                                .add(false))),
                broken(
                        "validation of no field measures.budget",
                        files -> files.replacing(
                                VALIDATIONS, "measures.currentYearBudget\" : [", "measures.budget\" : [")),
                broken("no task \"Task_2\"", files -> files.replacing(METADATA, "Task_1", "Task_2")),
                broken("no task \"Task_2\"", files -> files.replacing("App/ui/layout-sets.json", "Task_1", "Task_2")),
                broken(
                        "flow to unknown target",
                        files -> files.replacing(PROCESS, "targetRef=\"EndEvent_1\"", "targetRef=\"EndEvent_2\"")),
                broken(
                        "diagram of unknown",
                        files -> files.replacing(PROCESS, "bpmnElement=\"EndEvent_1\"", "bpmnElement=\"EndEvent_2\"")),
                broken(
                        "no class Altinn",
                        files -> files.replacing(METADATA, "submission.submission", "submission.form")),
                broken(
                        "no data type \"modell\"",
                        files -> files.replacing("App/ui/layout-sets.json", "\"model\"", "\"modell\"")),
                broken(
                        "the policy names another app",
                        files -> files.replacing("App/config/authorization/policy.xml", ">tiltak<", ">skjema<")),
                broken(
                        "the XSD differs from the JSON Schema",
                        files -> files.replacing("App/models/model.xsd", "name=\"phase\"", "name=\"stage\"")),
                broken("the classes", files -> files.replacing("App/models/model.cs", "Order = 3)", "Order = 13)")),
                broken(
                        "the classes differ from the JSON Schema",
                        files -> files.replacing(
                                "App/models/model.cs", "public long? totalCost", "public string totalCost")),
                broken(
                        "the front end does not find the text fault.tags",
                        files -> files.with(SCHEMA, schema -> {
                            var rows = (ObjectNode) schema.at("/$defs/measure/properties/acknowledgements");
                            schema.withObject("/$defs").set("acknowledgement", rows.get("items"));
                            rows.putObject("items").put("$ref", "#/$defs/acknowledgement");
                        })),
                broken("no App/models/model.validation.json", files -> files.without(VALIDATIONS)),
                broken(
                        "summary of unknown page",
                        files -> files.replacing(
                                FormFiles.LAYOUTS + "summary.json", "\"id\" : \"measures\"", "\"id\" : \"tiltak\"")));
    }

    private static ObjectNode component(ObjectNode page, String id) {
        for (var component : page.at("/data/layout")) {
            if (component.path("id").asText().equals(id)) {
                return (ObjectNode) component;
            }
        }
        throw new IllegalArgumentException("There is no component " + id);
    }

    private static Arguments broken(String fault, UnaryOperator<FormFiles> change) {
        return Arguments.of(fault, change);
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenForms")
    void a_broken_reference_is_found(String fault, UnaryOperator<FormFiles> change) {
        assertThat(FormCheck.faults(change.apply(FormFiles.of(OF_2019))))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void every_text_is_used() {
        var values = new TreeSet<String>();
        questionnaires().forEach(questionnaire -> {
            for (var text : FormFiles.of(questionnaire)
                    .json("App/config/texts/resource.nb.json")
                    .path("resources")) {
                values.add(text.path("value").asText());
            }
        });

        assertThat(TextFile.named("form").in(Language.NB).keySet()).allSatisfy(id -> {
            var parts = Text.of("form", id).nb().split("\\{[a-z]+}", -1);
            var expected = Pattern.compile(Arrays.stream(parts)
                            .map(Markdown::escaped)
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".+"))
                    + "$");
            assertThat(values).as(id).anyMatch(text -> expected.matcher(text).find());
        });
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_same_questionnaire_gives_the_same_bytes(Questionnaire questionnaire) {
        var once = FormFiles.of(questionnaire);
        var again = FormFiles.of(questionnaire);

        assertThat(once.names()).isEqualTo(again.names());
        assertThat(once.names())
                .allSatisfy(name -> assertThat(once.bytes(name)).as(name).isEqualTo(again.bytes(name)));
        assertThat(once.names().stream().collect(Collectors.joining("\n"))).doesNotContain("..");
    }
}
