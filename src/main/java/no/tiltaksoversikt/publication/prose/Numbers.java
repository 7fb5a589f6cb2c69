package no.tiltaksoversikt.publication.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.statistics.Percent;

/** The numbers and facts that sentences about an edition can name. */
public interface Numbers {

    /** A number or distribution, without the edition before; empty if the edition has none. */
    Optional<Quantity> quantity(String name);

    /** The same with the edition before; empty if there is none. */
    Optional<Quantity> compared(String name);

    /** A fact in words, such as a date; empty if there is none. */
    Optional<String> fact(String name);

    /**
     * A named number or distribution.
     *
     * @param count null for a distribution
     * @param base of the share; null if the number is no share
     * @param before the number of the edition before; null if there is none, or if the two cannot be compared
     * @param ranked categories with their numbers, the largest first; empty for a number
     */
    record Quantity(Long count, Long base, Before before, List<Category> ranked) {

        /** The number of an earlier edition, and how it compares. */
        public record Before(int year, Long count, Long base, Verdict verdict, List<String> notes) {

            /** The sum of two numbers with one base, which compares as the worse of them. */
            public Before and(Before other) {
                return new Before(
                        year,
                        count == null || other.count == null ? null : Long.valueOf(count + other.count),
                        base,
                        verdict.compareTo(other.verdict) < 0 ? other.verdict : verdict,
                        Stream.concat(notes.stream(), other.notes.stream())
                                .distinct()
                                .toList());
            }
        }

        /** A category of a distribution. */
        public record Category(String label, long count) {}

        public static Quantity of(Long count, Long base) {
            return new Quantity(count, base, null, List.of());
        }

        /** Rounded half up; null if the number is no share. */
        Long percent() {
            return count == null || base == null ? null : Percent.of(count, base);
        }

        /** How many categories have a number above 0. */
        long groups() {
            return ranked.stream().filter(category -> category.count() > 0).count();
        }

        /** The number of the edition before, of which all is null if there is none. */
        Quantity earlier() {
            return before == null ? of(null, null) : of(before.count(), before.base());
        }

        /** The change since the edition before; null if there is no number to compare with. */
        Long difference() {
            return earlier().count() == null
                    ? null
                    : Long.valueOf(count - earlier().count());
        }

        /** The change in percentage points since the edition before; null if the shares cannot be compared. */
        Long points() {
            return earlier().percent() == null || base == null
                    ? null
                    : Percent.points(before.count(), before.base(), count, base);
        }
    }
}
