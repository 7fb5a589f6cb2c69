package no.tiltaksoversikt.edition.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Limits that rules take from the law, a funding scheme or experience, and that change from year to year. A rule whose
 * limit is null does not apply.
 *
 * @param suspiciousAmount amounts below it were probably entered in thousands or millions
 * @param costJump the factor by which a cost must have risen or fallen since the edition before to count as a jump
 * @param externalQualityAssurance amounts above it are subject to Statens prosjektmodell
 * @param coFinancing the range of amounts of Medfinansieringsordningen, both ends included
 */
public record Limits(Limit suspiciousAmount, Limit costJump, Limit externalQualityAssurance, Limit coFinancing) {

    /** The limits of questionnaires that state none. */
    public static final Limits USUAL = new Limits(
            new Limit(null, 10_000L, null, null, null, null),
            new Limit(null, null, null, null, 2L, null),
            new Limit(300_000_000L, null, null, null, null, null),
            new Limit(null, null, 5_000_000L, 50_000_000L, null, null));

    /** The law or guidance behind a limit. */
    public record Source(Text title, String url) {}

    /** One limit, with the members of its kind; {@code source} is null if it is the rule's own source. */
    public record Limit(Long above, Long below, Long from, Long to, Long factor, Source source) {

        /** The limit's numbers, by the names that rules' texts use. */
        public Map<String, Long> numbers() {
            var numbers = new LinkedHashMap<String, Long>();
            put(numbers, "above", above);
            put(numbers, "below", below);
            put(numbers, "from", from);
            put(numbers, "to", to);
            put(numbers, "factor", factor);
            return numbers;
        }

        private static void put(Map<String, Long> numbers, String name, Long number) {
            if (number != null) {
                numbers.put(name, number);
            }
        }
    }
}
