package no.tiltaksoversikt.validation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Blank;

/** Measures that are nearly right, in every way that one can be nearly right. */
final class RandomMeasure {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<AnswerField> FIELDS = AnswerField.core();

    private final Random random;
    private final Questionnaire questionnaire;

    RandomMeasure(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        random = new Random(seed);
    }

    /** A valid measure with up to three answers changed. */
    ObjectNode next(ObjectNode valid) {
        var measure = valid.deepCopy();
        for (var changes = random.nextInt(4); changes > 0; changes--) {
            change(measure);
        }
        return measure;
    }

    private void change(ObjectNode measure) {
        switch (random.nextInt(12)) {
            case 0 ->
                measure.set(
                        "reference",
                        oneOf(reference(), text(64), text(65), text(1), blank(), JSON.nullNode(), number()));
            case 1 -> measure.set("acknowledgements", acknowledgements());
            case 2 -> involve(measure);
            case 3 -> measure.remove(anyField().jsonName());
            default -> {
                var field = anyField();
                // Null where nothing is asked is no answer, but a schema that knows the field only to refuse it says
                // no.
                var value = value(field);
                if (questionnaire.asks(field) || isAnswer(value)) {
                    measure.set(field.jsonName(), value);
                }
            }
        }
    }

    private static boolean isAnswer(JsonNode value) {
        return !value.isNull() && !Blank.is(value.asText("x")) && !(value.isArray() && value.isEmpty());
    }

    /** Random changes alone would hardly ever meet the rules about several answers. */
    private void involve(ObjectNode measure) {
        measure.set("involvesOthers", oneOf(code(AnswerField.INVOLVES_OTHERS), JSON.textNode("YES")));
        measure.set("involvedParties", oneOf(code(AnswerField.INVOLVED_PARTIES), JSON.nullNode(), blank()));
        measure.set("ksDialogue", oneOf(code(AnswerField.KS_DIALOGUE), JSON.nullNode(), blank()));
    }

    private AnswerField anyField() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private JsonNode value(AnswerField field) {
        if (random.nextInt(4) == 0) {
            return oneOf(JSON.nullNode(), blank(), number(), text(10), JSON.booleanNode(true), JSON.objectNode());
        }
        return switch (field.type()) {
            case TEXT -> oneOf(text(limit(field)), text(limit(field) + 1), text(5), JSON.textNode("a\u0000b"));
            case EMAIL ->
                oneOf(
                        JSON.textNode("a@b.no"),
                        JSON.textNode("a@b"),
                        JSON.textNode("å@b.no"),
                        JSON.textNode("a@" + "b.".repeat(124) + "no"),
                        JSON.textNode("a@" + "b.".repeat(125) + "no"));
            case BOOLEAN -> oneOf(JSON.booleanNode(true), JSON.booleanNode(false), JSON.textNode("true"));
            case AMOUNT, INTEGER -> number();
            case CODE -> oneOf(code(field), code(field), code(field), JSON.textNode("NONE"));
            case CODES ->
                random.nextInt(8) == 0
                        ? JSON.arrayNode().add(blank())
                        : list(() -> oneOf(code(field), code(field), code(field), code(field), JSON.textNode("NONE")));
            case NAMES ->
                random.nextInt(8) == 0
                        ? JSON.arrayNode().add(blank())
                        : list(() -> oneOf(code(field), code(field), JSON.textNode("name"), JSON.textNode("x")));
            case DATE ->
                oneOf(
                        JSON.textNode("2030-06-30"),
                        JSON.textNode("1899-12-31"),
                        JSON.textNode("2030-13-01"),
                        JSON.textNode("30.06.2030"));
            case TEXTS ->
                random.nextInt(4) == 0
                        ? list(() -> oneOf(text(60), text(61), number(), JSON.textNode("a")))
                        : manyTags(18 + random.nextInt(5));
        };
    }

    private int limit(AnswerField field) {
        return questionnaire.maxLength(field).orElse(100);
    }

    private JsonNode number() {
        return oneOf(
                JSON.numberNode(0),
                JSON.numberNode(-1),
                JSON.numberNode(12_000_000),
                JSON.numberNode(100_000_000_000L),
                JSON.numberNode(100_000_000_001L),
                JSON.numberNode(new BigDecimal("1E+30")),
                JSON.numberNode(1.5),
                JSON.numberNode(new BigDecimal("12000000.0")));
    }

    private JsonNode code(AnswerField field) {
        var codes = questionnaire.codes(field);
        return JSON.textNode(codes.isEmpty() ? "OTHER" : codes.get(random.nextInt(codes.size())));
    }

    private JsonNode list(java.util.function.Supplier<JsonNode> element) {
        var list = JSON.arrayNode();
        for (var i = random.nextInt(5); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private JsonNode manyTags(int count) {
        var list = JSON.arrayNode();
        for (var i = 0; i < count; i++) {
            list.add("tag " + i);
        }
        return list;
    }

    private JsonNode acknowledgements() {
        var list = JSON.arrayNode();
        for (var i = random.nextInt(3); i > 0; i--) {
            var acknowledgement = list.addObject();
            acknowledgement.set(
                    "rule", oneOf(JSON.textNode("suspicious-amount"), JSON.textNode("personal-data"), blank()));
            if (random.nextBoolean()) {
                acknowledgement.set("reason", oneOf(text(1000), text(1001), text(3), blank(), number()));
            }
        }
        return list;
    }

    private JsonNode blank() {
        return JSON.textNode(
                List.of("", " ", "\t\n ", "\u200b", "\u00ad\ufeff", "\u0301").get(random.nextInt(6)));
    }

    private JsonNode reference() {
        return JSON.textNode(List.of(" A-17\u200b", "A\u00ad17", "A\n17", " .", "..\t", "...", "A. ", ". .")
                .get(random.nextInt(8)));
    }

    private JsonNode text(int length) {
        return JSON.textNode((random.nextBoolean() ? "x" : "😀").repeat(length));
    }

    private JsonNode oneOf(JsonNode... values) {
        return values[random.nextInt(values.length)];
    }
}
