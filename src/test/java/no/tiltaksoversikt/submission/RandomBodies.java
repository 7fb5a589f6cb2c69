package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Bodies of submissions, some right and some wrong, the same for the same seed. */
public final class RandomBodies {

    private static final int MOST_MEASURES = 4;
    private static final List<String> FIELDS =
            AnswerField.core().stream().map(AnswerField::jsonName).toList();
    private static final String PERSON = "Ring Kari på 91 23 45 67.";

    /** What may be done to a measure that is right; the third part of it is harmless or has a reason. */
    private static final List<BiConsumer<ObjectNode, Random>> TWISTS = List.of(
            (measure, random) -> measure.remove(anyField(random)),
            (measure, random) -> measure.putNull(anyField(random)),
            (measure, random) -> measure.put(anyField(random), "¤"),
            (measure, random) -> measure.put(anyField(random), 7.5),
            (measure, random) -> measure.put("totalCost", random.nextLong()),
            (measure, random) -> measure.put("currentYearBudget", random.nextInt(20_000)),
            (measure, random) -> measure.put("phase", "OPERATION").put("financing", "NO"),
            (measure, random) -> measure.put("publishable", false),
            (measure, random) -> measure.put("exemptionBasis", "Offentleglova § 14"),
            (measure, random) -> measure.put("exemptionBasis", "Offentleglova § 14")
                    .put("exemptionReviewOn", "2030-06-30")
                    .putArray("exemptAnswers")
                    .add(anyField(random)),
            (measure, random) -> measure.put("involvesOthers", "YES").put("involvedParties", "OTHER_LEVELS"),
            (measure, random) -> measure.put("ksDialogue", "NO"),
            (measure, random) -> measure.put("comments", PERSON),
            (measure, random) -> measure.put("name", "x".repeat(299 + random.nextInt(3))),
            (measure, random) -> measure.put("contactEmail", "ingen adresse"),
            (measure, random) -> measure.put("mainPurpose", "SECURITY"),
            (measure, random) -> measure.putArray("technologies").add("AI").add("NOT_RELEVANT"),
            (measure, random) ->
                    measure.putArray("technologies").add("AI").add("AI").add("OTHER"),
            (measure, random) -> measure.putArray("tags").add("").add(PERSON).add("x".repeat(61)),
            (measure, random) -> measure.put("reference", random.nextBoolean() ? "R-0" : "x".repeat(65)),
            (measure, random) -> measure.put("comments", "Nytt " + random.nextInt(3)),
            (measure, random) -> measure.put("totalCost", 100_000_000L * (1 + random.nextInt(5))),
            (measure, random) -> excuse(measure.put("currentYearBudget", 30_000_000), "budget-exceeds-total"),
            (measure, random) -> excuse(measure.put("currentYearBudget", 9), "suspicious-amount"),
            (measure, random) -> excuse(measure.put("comments", PERSON), "personal-data"),
            (measure, random) -> excuse(measure, "duplicate-name"),
            (measure, random) ->
                    measure.putArray("acknowledgements").addObject().put("rule", "required"));

    private final Random random;

    public RandomBodies(long seed) {
        random = new Random(seed);
    }

    /** References and names are few, so that bodies meet those that were stored before them. */
    public ObjectNode next() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("nothingToReport", random.nextInt(20) == 0);
        var measures = body.putArray("measures");
        var count = random.nextInt(MOST_MEASURES + 1);
        for (var i = 0; i < count; i++) {
            var measure = aMeasure()
                    .withReference("R-" + i)
                    .named("Tiltak " + (random.nextInt(8) == 0 ? 0 : i))
                    .json();
            while (random.nextInt(2) == 0) {
                TWISTS.get(random.nextInt(TWISTS.size())).accept(measure, random);
            }
            measures.add(measure);
        }
        return body;
    }

    /** Half of the measures have reasons for what an edition before may have to say. */
    ObjectNode nextWithReasonsForWhatIsRemembered() {
        var body = next();
        for (var measure : body.withArray("measures")) {
            if (random.nextInt(4) > 0) {
                excuse((ObjectNode) measure, "phase-unchanged");
                excuse((ObjectNode) measure, "phase-backwards");
                excuse((ObjectNode) measure, "cost-jump");
            }
        }
        return body;
    }

    private static String anyField(Random random) {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private static void excuse(ObjectNode measure, String rule) {
        measure.withArray("acknowledgements").addObject().put("rule", rule).put("reason", "Det stemmer.");
    }
}
