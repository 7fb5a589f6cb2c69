package no.tiltaksoversikt.validation.rule;

import java.util.Map;
import java.util.Optional;

/**
 * An agency's measures as last reported.
 *
 * @param byReference by the measures' present reference; null if the agency is unknown
 */
public record PreviousAnswers(Map<String, Last> byReference) {

    /** The agency is unknown, so the year-on-year rules cannot run. */
    public static final PreviousAnswers UNKNOWN = new PreviousAnswers(null);

    /** Nothing was reported before. */
    public static final PreviousAnswers EMPTY = new PreviousAnswers(Map.of());

    public PreviousAnswers {
        byReference = byReference == null ? null : Map.copyOf(byReference);
    }

    /**
     * The last answers of a measure.
     *
     * @param edition the year of those answers
     * @param totalCost null if it was not answered, or cannot be compared with the present answer
     * @param phase null for the same reasons
     */
    public record Last(int edition, Long totalCost, String phase) {}

    boolean isKnown() {
        return byReference != null;
    }

    Optional<Last> last(String reference) {
        return byReference == null || reference == null
                ? Optional.empty()
                : Optional.ofNullable(byReference.get(reference));
    }
}
