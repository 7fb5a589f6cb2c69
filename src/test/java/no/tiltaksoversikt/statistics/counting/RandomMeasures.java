package no.tiltaksoversikt.statistics.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.statistics.TestQuestionnaires;

/** Measures with any answers, many of them missing, the same ones for the same seed. */
final class RandomMeasures {

    private static final long[] AMOUNTS = {
        0, 1, 9_999_999, 10_000_000, 49_999_999, 50_000_000, 100_000_000, 100_000_001, 100_000_000_000L
    };

    private final Random random;

    RandomMeasures(long seed) {
        random = new Random(seed);
    }

    List<AnsweredMeasure> measures(int year, int count) {
        // The last participant reports nothing.
        var agencies = CountingDatabase.PARTICIPANTS.keySet().stream().sorted().toList();
        var measures = new ArrayList<AnsweredMeasure>();
        for (var number = 0; number < count; number++) {
            measures.add(new AnsweredMeasure(
                    year,
                    agencies.get(random.nextInt(agencies.size() - 1)),
                    "T-" + number,
                    number,
                    random.nextInt(5) == 0,
                    Instant.EPOCH,
                    "-",
                    answers(),
                    TestQuestionnaires.OF_2019,
                    UUID.randomUUID()));
        }
        return measures;
    }

    private MeasureAnswers answers() {
        var answers = new LinkedHashMap<AnswerField, Object>();
        answers.put(AnswerField.NAME, "A measure");
        answers.put(AnswerField.PUBLISHABLE, random.nextInt(4) > 0);
        answers.put(AnswerField.EXEMPTION_BASIS, "A legal basis");
        for (var field : AnswerField.core()) {
            switch (field.type()) {
                case AMOUNT -> answers.put(field, isMissing() ? null : (Long) AMOUNTS[random.nextInt(AMOUNTS.length)]);
                case CODE ->
                    answers.put(field, isMissing() ? null : codes(field).get(0));
                case CODES ->
                    answers.put(field, isMissing() ? null : codes(field).subList(0, 1 + random.nextInt(3)));
                case TEXT, EMAIL, BOOLEAN, INTEGER, TEXTS, NAMES, DATE -> {
                    // Nothing is counted by these.
                }
            }
        }
        return MeasureAnswers.of(answers);
    }

    private boolean isMissing() {
        return random.nextInt(6) == 0;
    }

    private List<String> codes(AnswerField field) {
        var codes = new ArrayList<String>(TestQuestionnaires.all().stream()
                .flatMap(questionnaire -> questionnaire.codes(field).stream())
                .distinct()
                .toList());
        Collections.shuffle(codes, random);
        return codes;
    }
}
