package no.tiltaksoversikt.edition.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Limits that rules have from the law, from a scheme or from experience, and that change from year to year. One that is null does not
 * apply: its rule says nothing.
 *
 * @param suspiciousAmount below it an amount was probably typed in thousands or millions
 * @param costJump how many times the cost of the edition before, or what part of it, is a jump
 * @param externalQualityAssurance Statens prosjektmodell applies above it
 * @param coFinancing the amounts of Medfinansieringsordningen, both included
 */
public record Limits(Limit suspiciousAmount, Limit costJump, Limit externalQualityAssurance, Limit coFinancing) {

    /** Of questionnaires that say nothing. */
    public static final Limits USUAL = new Limits(
            new Limit(null, 10_000L, null, null, null, null),
            new Limit(null, null, null, null, 2L, null),
            new Limit(300_000_000L, null, null, null, null, null),
            new Limit(null, null, 5_000_000L, 50_000_000L, null, null));

    /** The law or guidance that a limit is from. */
    public record Source(Text title, String url) {}

    /** One limit, with the members that its kind has; the source is null where it is the rule's own. */
    public record Limit(Long above, Long below, Long from, Long to, Long factor, Source source) {

        /** Its numbers by name, as a rule's texts name them. */
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
