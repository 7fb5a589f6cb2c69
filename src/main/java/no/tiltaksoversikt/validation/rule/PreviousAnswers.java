package no.tiltaksoversikt.validation.rule;

import java.util.Map;
import java.util.Optional;

/** An agency's measures as they were last reported. */
public final class PreviousAnswers {

    /** The agency is unknown, so the year-on-year rules cannot run. */
    public static final PreviousAnswers UNKNOWN = new PreviousAnswers(null);

    /** Nothing was reported before. */
    public static final PreviousAnswers EMPTY = new PreviousAnswers(Map.of());

    private final Map<String, Last> byReference;

    private PreviousAnswers(Map<String, Last> byReference) {
        this.byReference = byReference;
    }

    /** The measures that were reported before, by the reference that they have now. */
    public static PreviousAnswers of(Map<String, Last> byReference) {
        return new PreviousAnswers(Map.copyOf(byReference));
    }

    /**
     * What a measure answered last.
     *
     * @param edition the year that it did so
     * @param totalCost null where it was not answered, or can't be compared with today's answer
     * @param phase the same
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
