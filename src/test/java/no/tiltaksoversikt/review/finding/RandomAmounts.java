package no.tiltaksoversikt.review.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.statistics.TestQuestionnaires;

/** Measures with random amounts, and which of them stand out: computed from the definition, one group after the other. */
final class RandomAmounts {

    private static final String[] FIELDS = {"totalCost", "currentYearBudget"};

    private final Random random;
    private final long seed;
    private final Map<String, String> ministries;
    private final List<AnsweredMeasure> measures = new ArrayList<>();

    RandomAmounts(long seed, Map<String, String> ministries) {
        this.random = new Random(seed);
        this.seed = seed;
        this.ministries = new TreeMap<>(ministries);
    }

    List<AnsweredMeasure> measures(int year, int count) {
        var agencies = List.copyOf(ministries.keySet());
        for (var i = 0; i < count; i++) {
            // One agency has too few for a group, and one phase as well.
            var agency = i < 4 ? agencies.get(2) : agencies.get(random.nextInt(2));
            var phase =
                    i >= count - 3 ? Phase.OPERATION : List.of(Phase.values()).get(random.nextInt(4));
            measures.add(new AnsweredMeasure(
                    year,
                    agency,
                    "O" + year + "-" + i,
                    i,
                    false,
                    Instant.EPOCH,
                    "hash",
                    answers(phase),
                    TestQuestionnaires.OF_2019,
                    MeasureId.lineageOf(agency, "O" + year + "-" + i)));
        }
        return measures;
    }

    private MeasureAnswers answers(Phase phase) {
        return MeasureBuilder.aMeasure()
                .inPhase(phase)
                .with(AnswerField.TOTAL_COST, amount())
                .with(AnswerField.CURRENT_YEAR_BUDGET, amount())
                .answers();
    }

    private Long amount() {
        var kind = random.nextInt(30);
        if (kind < 4) {
            return kind < 2 ? null : Long.valueOf(0);
        }
        var wild = kind == 4 ? 2.5 * random.nextGaussian() : 0;
        // The last seed has groups in which most state the same.
        var usual = seed == 3 && kind < 25 ? 0 : 0.4 * random.nextGaussian();
        return Math.max(1, Math.min(100_000_000_000L, Math.round(Math.pow(10, 7 + usual + wild))));
    }

    /** What stands out, one line for each group that it does so in. */
    List<String> outliers() {
        var lines = new ArrayList<String>();
        for (var field : FIELDS) {
            var groups = new TreeMap<String, List<AnsweredMeasure>>();
            for (var measure : measures) {
                if (amount(measure, field) > 0) {
                    add(groups, "PHASE " + measure.answers().phase(), measure);
                    add(groups, "MINISTRY " + ministries.get(measure.orgNumber()), measure);
                }
            }
            groups.forEach((name, members) -> {
                if (members.size() >= 5) {
                    addOutliers(lines, field, name, members);
                }
            });
        }
        return lines;
    }

    private static void add(Map<String, List<AnsweredMeasure>> groups, String name, AnsweredMeasure measure) {
        groups.computeIfAbsent(name, any -> new ArrayList<>()).add(measure);
    }

    private static void addOutliers(List<String> lines, String field, String name, List<AnsweredMeasure> members) {
        var sizes = members.stream()
                .mapToDouble(it -> Math.log10((double) amount(it, field)))
                .toArray();
        var median = median(sizes);
        var deviations = new double[sizes.length];
        var sum = 0.0;
        for (var i = 0; i < sizes.length; i++) {
            deviations[i] = Math.abs(sizes[i] - median);
            sum += deviations[i];
        }
        var mad = median(deviations);
        var scale = mad > 0 ? mad / 0.6745 : 1.253314 * sum / sizes.length;
        for (var i = 0; i < sizes.length && scale > 0; i++) {
            var score = Math.round(100 * (sizes[i] - median) / scale) / 100.0;
            if (Math.abs(score) > 3.5) {
                lines.add(line(
                        members.get(i).reference(),
                        field,
                        name,
                        sizes.length,
                        Math.round(Math.pow(10, median)),
                        score));
            }
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long amount(AnsweredMeasure measure, String field) {
        var amount = field.equals(FIELDS[0])
                ? measure.answers().totalCost()
                : measure.answers().currentYearBudget();
        return amount == null ? 0 : amount;
    }

    /** A finding of the API in one of its groups, as {@link #outliers} writes it. */
    static String line(Map<String, ?> finding, Map<?, ?> group) {
        var answer = (Map<?, ?>) ((List<?>) finding.get("answers")).get(0);
        return line(
                (String) finding.get("reference"),
                (String) answer.get("field"),
                group.get("by") + " " + group.get("code"),
                ((Number) group.get("size")).intValue(),
                ((Number) group.get("median")).longValue(),
                ((Number) group.get("score")).doubleValue());
    }

    private static String line(String reference, String field, String group, int size, long median, double score) {
        return String.join(
                " ",
                reference,
                field,
                group,
                String.valueOf(size),
                String.valueOf(median),
                String.format(java.util.Locale.ROOT, "%.2f", score));
    }
}
