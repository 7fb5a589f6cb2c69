package no.tiltaksoversikt.validation;

import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.measure.Code.Phase;

/** What the rules remember: an agency's measures as they were last reported. */
public final class Memory {

    /** Nobody has said whose measures these are, so the rules that remember can't be asked. */
    public static final Memory UNKNOWN = new Memory(null);

    /** Nothing was reported before. */
    public static final Memory EMPTY = new Memory(Map.of());

    private final Map<String, Last> byReference;

    private Memory(Map<String, Last> byReference) {
        this.byReference = byReference;
    }

    /** The measures that were reported before, by the reference that they have now. */
    static Memory of(Map<String, Last> byReference) {
        return new Memory(Map.copyOf(byReference));
    }

    /**
     * What a measure answered last.
     *
     * @param edition the year that it did so
     * @param totalCost null where it was not answered, or can't be compared with today's answer
     * @param phase the same
     */
    record Last(int edition, Long totalCost, Phase phase) {}

    boolean isKnown() {
        return byReference != null;
    }

    Optional<Last> last(String reference) {
        return byReference == null || reference == null
                ? Optional.empty()
                : Optional.ofNullable(byReference.get(reference));
    }
}
