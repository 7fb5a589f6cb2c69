package no.tiltaksoversikt.publication.prose;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.statistics.Percent;

/**
 * What a sentence can say of a name.
 *
 * @param count null where the name is a distribution
 * @param base what the number is a share of, null where it is a share of nothing
 * @param before the same of the edition before; null where there is none, or where the two do not compare
 * @param ranked categories with their numbers, the largest first; none where the name is a number
 */
public record Quantity(Long count, Long base, Before before, List<Category> ranked) {

    /** The number of an earlier edition, and how it compares. */
    public record Before(int year, Long count, Long base, Verdict verdict, String note) {}

    /** A category of a distribution. */
    public record Category(String label, long count) {}

    public static Quantity of(Long count, Long base) {
        return new Quantity(count, base, null, List.of());
    }

    /** Half up, null where it is a share of nothing. */
    Long percent() {
        return count == null || base == null ? null : Percent.of(count, base);
    }

    /** The percentage points since the edition before; null where there is no share to compare. */
    Long points() {
        return before == null || before.base() == null || before.count() == null || base == null
                ? null
                : Percent.points(before.count(), before.base(), count, base);
    }
}
