package no.tiltaksoversikt.review.finding;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.tiltaksoversikt.review.finding.ReviewItem.Group;
import no.tiltaksoversikt.review.finding.ReviewItem.Grouping;
import no.tiltaksoversikt.review.finding.ReviewItem.Priority;

/**
 * Amounts far from those that comparable measures state.
 *
 * <p>Robust statistics, because amounts are skewed and contain the very mistakes that they are compared with: the modified
 * z-score of the amount's logarithm, 0.6745 (x - median) / MAD, in its phase and in its ministry. Where more than half of a
 * group state the same amount the MAD is 0, and the mean absolute deviation takes its place (with 1.253314, which makes it
 * comparable for normal data); where that is 0 too, all amounts are equal and none is an outlier. Scores are rounded before
 * they are compared, so the score shown is the one that decided.
 *
 * <p>Computed here rather than by SQL, which sorts each group twice for its medians and takes several times as long.
 */
final class AmountOutliers {

    private static final int SMALLEST_GROUP = 5;
    private static final BigDecimal UNUSUAL = new BigDecimal("3.5");
    private static final BigDecimal HARDLY_RIGHT = new BigDecimal("7");

    private AmountOutliers() {}

    /**
     * An amount above 0 that a measure states.
     *
     * @param phase null if it is not answered
     */
    record Amount(UUID measure, String field, long value, String phase, String ministry) {

        private double size() {
            return Math.log10((double) value);
        }
    }

    /** An amount, and the groups in which it stands out. */
    record Outlier(Amount amount, List<Group> groups) {

        Priority priority() {
            return groups.stream().anyMatch(group -> isOver(group, HARDLY_RIGHT)) ? Priority.HIGH : Priority.MEDIUM;
        }
    }

    static List<Outlier> among(List<Amount> amounts) {
        var found = new LinkedHashMap<Amount, List<Group>>();
        amounts.stream().collect(groupingBy(Amount::field)).values().forEach(ofField -> {
            addGroups(Grouping.PHASE, Amount::phase, ofField, found);
            addGroups(Grouping.MINISTRY, Amount::ministry, ofField, found);
        });
        return found.entrySet().stream()
                .map(entry -> new Outlier(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void addGroups(
            Grouping by, Function<Amount, String> code, List<Amount> amounts, Map<Amount, List<Group>> found) {
        amounts.stream()
                .filter(amount -> code.apply(amount) != null)
                .collect(groupingBy(code))
                .forEach((common, members) -> {
                    if (members.size() >= SMALLEST_GROUP) {
                        addGroup(by, common, members, found);
                    }
                });
    }

    private static void addGroup(Grouping by, String code, List<Amount> members, Map<Amount, List<Group>> found) {
        var sizes = members.stream().mapToDouble(Amount::size).sorted().toArray();
        var median = median(sizes);
        var unit = unit(sizes, median);
        if (unit == 0) {
            return;
        }
        var shown = rounded(Math.pow(10, median), 0);
        for (var member : members) {
            var score = (member.size() - median) / unit;
            // Nearly all end here, before anything is rounded.
            if (Math.abs(score) > UNUSUAL.doubleValue()) {
                var group = new Group(by, code, members.size(), shown, rounded(score, 2));
                if (isOver(group, UNUSUAL)) {
                    found.computeIfAbsent(member, any -> new ArrayList<>()).add(group);
                }
            }
        }
    }

    /** The deviation that has a score of 1; 0 if all amounts are equal. */
    private static double unit(double[] sizes, double median) {
        var deviations = Arrays.stream(sizes)
                .map(size -> Math.abs(size - median))
                .sorted()
                .toArray();
        var middle = median(deviations);
        return middle > 0
                ? middle / 0.6745
                : Arrays.stream(deviations).average().orElseThrow() * 1.253314;
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Rounded half up, where the last bits of a double do not count. */
    private static BigDecimal rounded(double number, int decimals) {
        return new BigDecimal(number, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static boolean isOver(Group group, BigDecimal limit) {
        return group.score().abs().compareTo(limit) > 0;
    }
}
