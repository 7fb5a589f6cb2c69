package no.tiltaksoversikt.validation.rule;

import java.util.Map;
import java.util.Optional;

/** An agency's measures as last reported. */
public final class PreviousAnswers {

    /** The agency is unknown, so the year-on-year rules cannot run. */
    public static final PreviousAnswers UNKNOWN = new PreviousAnswers(null);

    /** Nothing was reported before. */
    public static final PreviousAnswers EMPTY = new PreviousAnswers(Map.of());

    private final Map<String, Last> byReference;

    private PreviousAnswers(Map<String, Last> byReference) {
        this.byReference = byReference;
    }

    /** By the measures' present reference. */
    public static PreviousAnswers of(Map<String, Last> byReference) {
        return new PreviousAnswers(Map.copyOf(byReference));
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
