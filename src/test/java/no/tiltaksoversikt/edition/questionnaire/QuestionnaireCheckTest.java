package no.tiltaksoversikt.edition.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong questionnaires, each mistake with its one fault at its place. */
class QuestionnaireCheckTest {

    private static final QuestionnaireCatalogue SHIPPED = new QuestionnaireCatalogue();

    private static final String ADDED = """
            - {number: 30, field: aiRisk, type: CODE, mandatory: true, section: reuse, text: *t, help: *t,
               comparability: *c,
               options: [{code: NONE, label: *t}, {code: HIGH, label: {nb: B, nn: B, en: B}}]}
            - {number: 31, field: aiSupplier, type: TEXT, maxLength: 50, mandatory: false, section: reuse, text: *t, help: *t,
               comparability: *c, condition: {field: aiRisk, anyOf: [HIGH]}}
            - {number: 32, field: clouds, type: CODES, maxChoices: 2, mandatory: false, section: reuse, text: *t, help: *t,
               comparability: *c, options: [{code: NORDIC, label: *t}, {code: SOUTHERN, label: {nb: C, nn: C, en: C}}, {code: OTHER, label: {nb: B, nn: B, en: B}, specify: true}],
               specify: {field: cloudsOther, maxLength: 20, text: *t}}
            - {number: 33, field: users, type: INTEGER, minimum: 1, maximum: 10, mandatory: false, section: reuse, text: *t,
               help: *t, comparability: *c}
            """;

    /** What follows 2019, with added questions. */
    private static ObjectNode next() {
        var document = (ObjectNode) SHIPPED.shippedDocument("2019").deepCopy();
        document.put("id", "next").put("previous", "2019").remove("removed");
        for (var question : document.get("questions")) {
            ((ObjectNode) question).putObject("comparability").put("verdict", "COMPARABLE");
            question.path("options")
                    .forEach(option -> ((ObjectNode) option).remove(List.of("comparability", "formerly")));
        }
        ((ArrayNode) document.get("questions")).addAll((ArrayNode)
                yaml(ADDED.replace("*c", "{verdict: BREAK, note: *t}").replace("*t", "{nb: A, nn: A, en: A}")));
        return document;
    }

    private static JsonNode yaml(String yaml) {
        return QuestionnaireCatalogue.treeOfYaml(yaml);
    }

    private static List<String> faults(JsonNode document) {
        var report = new QuestionnaireReport();
        QuestionnaireCatalogue.read(document, "next", SHIPPED::find, report)
                .ifPresent(read -> QuestionnaireCheck.core(read, report));
        return report.in(Language.EN).faults().stream()
                .map(fault -> fault.fault() + " " + fault.pointer())
                .toList();
    }

    private static int place(JsonNode document, String field) {
        for (var i = 0; i < document.get("questions").size(); i++) {
            if (document.at("/questions/" + i + "/field").asText().equals(field)) {
                return i;
            }
        }
        throw new AssertionError(field);
    }

    private static List<String> faultsOf(Consumer<ObjectNode> change) {
        var document = next();
        change.accept(document);
        return faults(document);
    }

    @Test
    void what_follows_2019_is_right() {
        assertThat(faults(next())).isEmpty();
    }

    @Test
    void a_public_question_does_not_depend_on_secret_answers() {
        var supplier = place(next(), "aiSupplier");
        assertThat(faultsOf(document ->
                        ((ObjectNode) document.at("/questions/" + place(document, "aiRisk"))).put("neverPublic", true)))
                .contains("public-condition /questions/" + supplier + "/condition/field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       | /mandatory             | false                 | mandatory-needed /mandatory
            name       | /maxLength             | 400                   | out-of-range /maxLength
            publishable | /mandatory            | false                 | mandatory-needed /mandatory
            agency     | /derived               | false                 | derived-needed /derived
            ministry   | /derived               | null                  | derived-needed /derived
            phase      | /derived               | true                  | not-derived /derived
            phase      | /section               | 'nowhere'             | unknown-section /section
            phase      | /number                | 3                     | duplicate /number
            phase      | /type                  | 'TEXT'                | core-type /type
            phase      | /shortText             | {nb: A, nn: A, en: A} | core-attribute /shortText
            phase      | /askedAnew             | true                  | core-attribute /askedAnew
            publishable | /options/0/code       | 'PERHAPS'                 | unknown-value /options/0/code
            phase      | /options/1/label/nn    | null                  | missing /options/1/label
            users      | /field                 | 'stated'              | reserved-field /field
            users      | /field                 | 'event'               | reserved-field /field
            clouds     | /options/0/internal    | true                  | mark-of-other /options/0/internal
            users      | /comparability/verdict | 'COMPARABLE'          | new-question /comparability/verdict
            users      | /comparability/verdict | 'WITH_NOTE'           | new-question /comparability/verdict
            users      | /type                  | null                  | type-needed
            users      | /type                  | 'NUMBER'              | unknown-value /type
            users      | /field                 | 'Users!'              | wrong-form /field
            users      | /field                 | 'aiRisk'              | duplicate /field
            users      | /minimum               | null                  | limit-needed
            users      | /minimum               | 11                    | minimum-above-maximum /minimum
            users      | /minimum               | 'one'                 | wrong-type /minimum
            users      | /mandatory             | null                  | missing
            aiRisk     | /type                  | 'COD'                 | unknown-value /type
            aiRisk     | /options               | 'none'                | wrong-type /options
            aiRisk     | /options/1/code        | 'high'                | wrong-form /options/1/code
            aiRisk     | /options/1/label       | null                  | missing /options/1
            aiSupplier | /maxLength             | null                  | limit-needed
            aiSupplier | /condition/field       | 'unheardOf'           | unknown-field /condition/field
            aiSupplier | /condition/field       | 'Ai Risk'             | wrong-form /condition/field
            aiSupplier | /condition/anyOf       | null                  | missing /condition
            aiSupplier | /condition/field       | 'aiSupplier'          | circular-condition /condition
            aiSupplier | /condition/field       | 'users'               | not-coded /condition/field
            clouds     | /specify               | null                  | specify-needed
            clouds     | /specify/field         | null                  | missing /specify
            clouds     | /comparability         | null                  | comparability-needed
            clouds     | /comparability/note    | null                  | note-needed /comparability
            """)
    void a_mistake_in_a_question_is_one_fault(String field, String member, String value, String fault) {
        var document = next();
        var question = "/questions/" + place(document, field);
        set(document, question + member, yaml(value));
        var expected = fault.split(" ", 2);
        assertThat(faults(document))
                .containsExactly(expected[0] + " " + question + (expected.length > 1 ? expected[1] : ""));
    }

    @Test
    void a_mistake_outside_the_questions_is_one_fault() {
        assertThat(faultsOf(it -> it.put("previous", "nothing"))).containsExactly("unknown-previous /previous");
        assertThat(faultsOf(it -> it.put("previous", it.get("id").asText())))
                .containsExactly("circular-previous /previous");
        assertThat(faultsOf(it -> it.put("previous", 5))).containsExactly("wrong-type /previous");
        assertThat(faultsOf(it -> it.remove("questions"))).containsExactly("missing ");
        assertThat(faultsOf(it -> it.put("sections", 1))).containsExactly("wrong-type /sections");
        assertThat(faultsOf(it -> ((ArrayNode) it.get("sections"))
                        .addObject()
                        .put("id", "idle")
                        .set("title", it.get("title"))))
                .containsExactly(
                        "unused-section /sections/" + next().get("sections").size());
        assertThat(faultsOf(it -> ((ArrayNode) it.get("questions")).remove(place(it, "name"))))
                .containsExactly("core-needed /questions");
        assertThat(faultsOf(it -> ((ArrayNode) it.get("questions")).remove(place(it, "exemptionBasis"))))
                .containsExactly("core-needed /questions");
        assertThat(faultsOf(it -> ((ArrayNode) it.get("sections")).remove(0)))
                .containsExactly("unknown-section /questions/0/section");
        assertThat(faultsOf(it -> ((ArrayNode) it.get("questions")).remove(place(it, "innovation"))))
                .containsExactly("removed-needed ");
        assertThat(faultsOf(it -> ((ArrayNode) it.get("questions"))
                        .add(it.at("/questions/" + place(it, "clouds")).deepCopy())))
                .containsExactly(
                        "duplicate /questions/" + next().get("questions").size() + "/field");
    }

    @Test
    void a_fault_of_shape_hides_no_other_mistake() {
        var document = next();
        var users = "/questions/" + place(document, "users");
        var risk = "/questions/" + place(document, "aiRisk");
        var supplier = "/questions/" + place(document, "aiSupplier");
        set(document, users + "/text/nn", yaml("null"));
        set(document, users + "/minimum", yaml("11"));
        set(document, users + "/section", yaml("nowhere"));
        set(document, supplier + "/maxLength", yaml("many"));
        set(document, supplier + "/condition/anyOf/0", yaml("LOW"));
        ((ObjectNode) document.at(risk)).put("colour", "red");
        assertThat(faults(document))
                .containsExactlyInAnyOrder(
                        "missing " + users + "/text",
                        "minimum-above-maximum " + users + "/minimum",
                        "unknown-section " + users + "/section",
                        "wrong-type " + supplier + "/maxLength",
                        "unknown-code " + supplier + "/condition/anyOf/0",
                        "unknown-member " + risk + "/colour");
    }

    @Test
    void whatever_has_the_wrong_type_is_one_fault() {
        var wrong = new ArrayList<String>();
        for (var pointer : pointers(next(), "")) {
            var document = next();
            set(document, pointer, yaml("[[0]]"));
            if (!faults(document).equals(List.of("wrong-type " + pointer))
                    && !faults(document).equals(List.of("wrong-type " + pointer + "/0"))) {
                wrong.add(pointer + ": " + faults(document));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatever_is_left_out_is_one_fault_at_most() {
        var wrong = new ArrayList<String>();
        for (var pointer : pointers(next(), "")) {
            var document = next();
            set(document, pointer, yaml("null"));
            if (faults(document).size() > 1 && !pointer.matches("/questions/[0-9]+")) {
                wrong.add(pointer + ": " + faults(document));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> pointers(JsonNode node, String pointer) {
        var found = new ArrayList<String>();
        node.properties().forEach(member -> {
            found.add(pointer + "/" + member.getKey());
            if (!member.getValue().has("nn")) {
                found.addAll(pointers(member.getValue(), pointer + "/" + member.getKey()));
            }
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            found.add(pointer + "/" + i);
            found.addAll(pointers(node.get(i), pointer + "/" + i));
        }
        return found;
    }

    /** Sets a member or an element; null removes it. */
    private static void set(JsonNode document, String pointer, JsonNode value) {
        var slash = pointer.lastIndexOf('/');
        var parent = document.at(pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array && value.isNull()) {
            array.remove(Integer.parseInt(name));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
