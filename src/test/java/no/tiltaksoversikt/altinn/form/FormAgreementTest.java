package no.tiltaksoversikt.altinn.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.altinn.data.FormWriter;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.PreviousAnswers;
import no.tiltaksoversikt.validation.rule.PreviousAnswers.Last;
import no.tiltaksoversikt.validation.rule.Validation;
import no.tiltaksoversikt.validation.rule.ValidationContext;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form requires, hides and warns in agreement with the service's rules. */
class FormAgreementTest {

    private static final int MEASURES = 3000;

    /** The rules that the form checks by expressions. */
    private static final Set<String> FORM_RULES = Set.of(
            "suspicious-amount",
            "budget-exceeds-total",
            "financed-without-total",
            "unfinanced-in-implementation",
            "cost-jump",
            "phase-unchanged",
            "phase-backwards",
            "not-relevant-exclusive");

    private static final Set<String> MISSING = Set.of(
            "required",
            "exemption-basis-required",
            "involved-parties-required",
            "ks-dialogue-required",
            "other-unspecified");

    static List<Questionnaire> questionnaires() {
        return List.copyOf(Validation.QUESTIONNAIRES.all());
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_form_and_the_service_report_the_same(Questionnaire questionnaire) {
        var files = FormFiles.of(questionnaire);
        var patterns = patterns(files);
        var components = components(files);
        var validations = files.json("App/models/model.validation.json").path("validations");
        var random = new Random(20_191_231);
        var seen = new HashSet<String>();
        for (var i = 0; i < MEASURES; i++) {
            var measure = measure(questionnaire, random);
            var last = random.nextBoolean() && measure.has("reference") ? last(questionnaire, random) : null;
            var evaluator = new Evaluator(row(measure, last, questionnaire));
            hidden(components, evaluator).forEach(measure::remove);
            var shown = new Evaluator(row(measure, last, questionnaire));

            var findings = findings(questionnaire, measure, last);
            var rules = findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing(components, measure, shown))
                    .as("%s", measure)
                    .isEqualTo(findings.stream()
                            .filter(finding -> MISSING.contains(finding.rule()))
                            .map(finding -> finding.pointer().substring(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(rules).noneMatch(rule -> rule.endsWith("-not-applicable"));
            var reported = reported(validations, shown);
            if (!malformed(patterns, row(measure, last, questionnaire)).isEmpty()) {
                reported.add("too-many-choices");
            }
            assertThat(reported)
                    .as("%s", measure)
                    .isEqualTo(findings.stream()
                            .filter(Finding::blocks)
                            .map(Finding::rule)
                            .filter(rule -> FORM_RULES.contains(rule) || rule.equals("too-many-choices"))
                            .collect(Collectors.toCollection(TreeSet::new)));
            seen.addAll(rules);
        }
        // The random measures have covered these rules.
        assertThat(seen)
                .containsAll(MISSING)
                .contains(
                        "suspicious-amount", "budget-exceeds-total", "cost-jump", "phase-unchanged", "phase-backwards");
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void two_measures_with_the_same_key_both_get_an_error(Questionnaire questionnaire) {
        var files = FormFiles.of(questionnaire);
        var condition =
                files.json("App/models/model.validation.json").at("/validations/measures.reference/1/condition");
        var last = files.json("App/models/model.schema.json")
                        .at("/properties/measures/maxItems")
                        .asInt()
                - 1;
        for (var rows : List.of(List.of(0, 1), List.of(0, last), List.of(last, last - 1), List.of(last, 0))) {
            var other = "measures[" + rows.get(1) + "].reference";
            var values = new TreeMap<>(Map.of(
                    "measures.reference", "A-1", "measures[" + rows.get(0) + "].reference", "A-1", other, "A-1"));
            values.put(Evaluator.ARGV, "measures[" + rows.get(0) + "].reference");
            assertThat(new Evaluator(values).isTrue(condition)).as("%s", rows).isTrue();
            values.put(other, "A-2");
            assertThat(new Evaluator(values).isTrue(condition)).as("%s", rows).isFalse();
        }
    }

    /** The front end evaluates the validations of fields without a value, too. */
    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_new_measure_has_no_errors(Questionnaire questionnaire) {
        var validations = FormFiles.of(questionnaire)
                .json("App/models/model.validation.json")
                .path("validations");
        var row = Map.of(FormExtras.EDITION, "2027", Evaluator.ARGV, "measures[3].reference");
        validations.forEach(ofField -> assertThat(ofField).isNotEmpty().noneMatch(validation -> new Evaluator(row)
                .isTrue(validation.path("condition"))));
    }

    @Test
    void whoever_says_that_answers_are_exempt_chooses_them() {
        var condition = FormFiles.of(TestQuestionnaires.OF_2019)
                .json("App/models/model.validation.json")
                .at("/validations/measures.exemptSome/0/condition");
        var row = new TreeMap<>(Map.of("measures.exemptSome", "true"));
        assertThat(new Evaluator(row).isTrue(condition)).isTrue();
        row.put("measures.exemptAnswers", "phase");
        assertThat(new Evaluator(row).isTrue(condition)).isFalse();
        assertThat(new Evaluator(Map.of("measures.exemptSome", "false")).isTrue(condition))
                .isFalse();
    }

    /** A copy of a form keeps the hidden fields of its rows, which may be of another year. */
    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_form_without_an_edition_does_not_compare_with_last_year(Questionnaire questionnaire) {
        var files = FormFiles.of(questionnaire);
        var validations = files.json("App/models/model.validation.json").path("validations");
        var measure = JsonNodeFactory.instance
                .objectNode()
                .put("reference", "A-1")
                .put("phase", "IDEA")
                .put("totalCost", 90_000_000);
        var row = row(measure, new Last(2017, 3_000_000L, "PLANNING"), questionnaire);
        assertThat(reported(validations, new Evaluator(row)))
                .containsAnyOf("cost-jump", "phase-backwards")
                .isSubsetOf("cost-jump", "phase-backwards");
        var excluded = files.json("App/config/applicationmetadata.json").at("/copyInstanceSettings/excludedDataFields");
        assertThat(excluded).extracting(JsonNode::asText).contains(FormExtras.EDITION);
        excluded.forEach(field -> row.remove(field.asText()));
        assertThat(reported(validations, new Evaluator(row))).isEmpty();
    }

    private static List<JsonNode> components(FormFiles files) {
        return StreamSupport.stream(
                        files.json(FormFiles.LAYOUTS + "measures.json")
                                .at("/data/layout")
                                .spliterator(),
                        false)
                .filter(component -> field(component).matches("[a-zA-Z]+"))
                .toList();
    }

    /** The field of a measure that a component is bound to. */
    private static String field(JsonNode component) {
        return component.at("/dataModelBindings/simpleBinding").asText().replaceFirst("^measures\\.", "");
    }

    private static Set<String> hidden(List<JsonNode> components, Evaluator evaluator) {
        return components.stream()
                .filter(component -> evaluator.isTrue(component.path("hidden")))
                .map(FormAgreementTest::field)
                .collect(Collectors.toSet());
    }

    private static Set<String> missing(List<JsonNode> components, ObjectNode measure, Evaluator evaluator) {
        return components.stream()
                .filter(component -> !evaluator.isTrue(component.path("hidden")))
                .filter(component -> evaluator.isTrue(component.path("required")))
                .map(FormAgreementTest::field)
                // Asked by the form only.
                .filter(field -> !field.equals(FormExtras.EXEMPT_SOME))
                .filter(field -> !measure.has(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reported(JsonNode validations, Evaluator evaluator) {
        var reported = new TreeSet<String>();
        validations.forEach(ofField -> ofField.forEach(validation -> {
            var message = validation.path("message").asText().replace("validation.", "");
            var rule = message.startsWith("exclusive.") ? "not-relevant-exclusive" : message;
            if (FORM_RULES.contains(rule) && evaluator.isTrue(validation.path("condition"))) {
                reported.add(rule);
            }
        }));
        return reported;
    }

    /** The patterns of the data model, by path. */
    private static Map<String, String> patterns(FormFiles files) {
        var patterns = new TreeMap<String, String>();
        files.json("App/models/model.schema.json")
                .at("/$defs/measure/properties")
                .properties()
                .forEach(entry -> {
                    if (entry.getValue().has("pattern")) {
                        patterns.put(
                                "measures." + entry.getKey(),
                                entry.getValue().get("pattern").asText());
                    }
                });
        return patterns;
    }

    /** The fields whose values do not match the data model's patterns. */
    private static List<String> malformed(Map<String, String> patterns, Map<String, String> row) {
        return row.keySet().stream()
                .filter(path -> patterns.containsKey(path) && !row.get(path).matches(patterns.get(path)))
                .toList();
    }

    private static List<Finding> findings(Questionnaire questionnaire, ObjectNode measure, Last last) {
        var answers = measure.deepCopy().without("exemptSome");
        var previous = last == null ? PreviousAnswers.EMPTY : new PreviousAnswers(Map.of("A-1", last));
        var context = new ValidationContext(questionnaire, AcknowledgedReasons.NONE, previous);
        return Validation.ENGINE
                .validateMeasure(context, ReadBody.measure(answers.toString().getBytes(UTF_8), questionnaire))
                .findings();
    }

    /** Random answers of last year. */
    private static Last last(Questionnaire questionnaire, Random random) {
        var phases = questionnaire.codes(AnswerField.PHASE);
        return new Last(
                2017,
                List.of(0L, 3_000L, 5_000L, 20_000L, 25_000_001L).get(random.nextInt(5)),
                phases.isEmpty() ? null : phases.get(random.nextInt(phases.size())));
    }

    /** A random measure that the form can represent. */
    private static ObjectNode measure(Questionnaire questionnaire, Random random) {
        var measure = JsonNodeFactory.instance.objectNode();
        if (random.nextInt(10) > 0) {
            measure.put("reference", "A-1");
        }
        for (var field : questionnaire.fields()) {
            if (random.nextInt(5) > 0) {
                measure.set(field.jsonName(), value(questionnaire, field, random));
            }
        }
        if (random.nextBoolean()) {
            measure.put("exemptSome", true);
            for (var rule : FORM_RULES) {
                if (random.nextInt(4) == 0 && Validation.RULES.warnings().contains(rule)) {
                    measure.withArray("acknowledgements")
                            .addObject()
                            .put("rule", rule)
                            .put("reason", "Det er riktig.");
                }
            }
        }
        return measure;
    }

    private static JsonNode value(Questionnaire questionnaire, AnswerField field, Random random) {
        var json = JsonNodeFactory.instance;
        var codes = questionnaire.codes(field);
        return switch (field.type()) {
            case TEXT -> json.textNode("Tekst");
            case EMAIL -> json.textNode("prosjekt@etaten.no");
            case BOOLEAN -> json.booleanNode(random.nextBoolean());
            case AMOUNT, INTEGER ->
                json.numberNode(List.of(0L, 5_000L, 10_000L, 12_000_000L).get(random.nextInt(4)));
            case CODE -> json.textNode(codes.get(random.nextInt(codes.size())));
            case CODES, NAMES -> {
                var shuffled = new ArrayList<>(codes);
                Collections.shuffle(shuffled, random);
                var list = json.arrayNode();
                shuffled.stream().limit(1 + random.nextInt(5)).forEach(list::add);
                yield list;
            }
            case TEXTS -> json.arrayNode().add("søknad").add("bygg");
            case DATE -> json.textNode("2030-01-31");
        };
    }

    /** The measure as a row in Altinn, with the prefilled hidden fields. */
    private static Map<String, String> row(ObjectNode measure, Last last, Questionnaire questionnaire) {
        var row = new TreeMap<String, String>();
        row.put(Evaluator.ARGV, "measures[0].reference");
        row.put(FormExtras.EDITION, "2018");
        var prefilled = JsonNodeFactory.instance.objectNode();
        if (last != null) {
            prefilled.putObject("lastYear").put("phase", last.phase()).put("totalCost", last.totalCost());
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("measures").add(prefilled);
        Stream.concat(
                        FormWriter.json(body, questionnaire).at("/measures/0").properties().stream(),
                        measure.properties().stream())
                .forEach(entry -> put(row, "measures." + entry.getKey(), entry.getValue()));
        return row;
    }

    private static void put(Map<String, String> row, String path, JsonNode value) {
        if (value.path(0).isObject()) {
            for (var i = 0; i < value.size(); i++) {
                row.put(path + "[" + i + "].rule", value.get(i).path("rule").asText());
            }
        } else {
            row.put(
                    path,
                    value.isArray()
                            ? StreamSupport.stream(value.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining(path.endsWith(".tags") ? "\n" : ","))
                            : value.asText());
        }
    }
}
