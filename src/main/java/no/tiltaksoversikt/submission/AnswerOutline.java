package no.tiltaksoversikt.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.measure.MeasureStore.Stored;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/**
 * What one measure's change must know of the agency's other measures: their order, hashes and names, and which have
 * reasons. Belongs to whoever holds the lock on the participant.
 */
final class AnswerOutline {

    private final Map<String, Stored> measures = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> withReasons;
    private int nextPosition;

    /** The canonical JSON of all hashes so far, digested; null after a change that is not at the end. */
    private MessageDigest digested = start();

    AnswerOutline(Collection<Stored> stored, Collection<String> withReasons) {
        this.withReasons = new HashSet<>(withReasons);
        stored.forEach(this::put);
    }

    Optional<Stored> find(String reference) {
        return Optional.ofNullable(measures.get(reference));
    }

    boolean hasReasons(String reference) {
        return withReasons.contains(reference);
    }

    void remember(String reference, boolean hasReasons) {
        if (hasReasons) {
            withReasons.add(reference);
        } else {
            withReasons.remove(reference);
        }
    }

    int size() {
        return measures.size();
    }

    /** The place of a measure in the answer: its own, or after all others where it is new. */
    int positionOf(String reference) {
        return find(reference).map(Stored::position).orElse(nextPosition);
    }

    /** Whether another measure has this name, ignoring case and white space. */
    boolean hasNamesake(String reference, String nameKey) {
        var own =
                find(reference).filter(known -> known.nameKey().equals(nameKey)).isPresent() ? 1 : 0;
        return names.getOrDefault(nameKey, 0) > own;
    }

    void put(Stored measure) {
        var replaced = measures.put(measure.reference(), measure);
        names.merge(measure.nameKey(), 1, Integer::sum);
        nextPosition = Math.max(nextPosition, measure.position() + 1);
        if (replaced != null) {
            forgetName(replaced);
            digested = null;
        } else if (digested != null) {
            append(digested, measure, measures.size() == 1);
        }
    }

    void remove(String reference) {
        forgetName(measures.remove(reference));
        withReasons.remove(reference);
        digested = null;
    }

    private void forgetName(Stored measure) {
        names.computeIfPresent(measure.nameKey(), (name, count) -> count == 1 ? null : count - 1);
    }

    /**
     * The hash of the whole answer, as {@link SubmissionContent#submissionHash} has it. Measures are mostly added, and
     * then only the new one is digested, however many there are.
     */
    String hash() {
        if (digested == null) {
            digested = start();
            var isFirst = true;
            for (var measure : measures.values()) {
                append(digested, measure, isFirst);
                isFirst = false;
            }
        }
        try {
            var whole = (MessageDigest) digested.clone();
            whole.update("],\"nothingToReport\":false}".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(whole.digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's digests can be copied", impossible);
        }
    }

    private static MessageDigest start() {
        var digest = CanonicalJson.digest();
        digest.update("{\"measures\":[".getBytes(StandardCharsets.US_ASCII));
        return digest;
    }

    private static void append(MessageDigest digest, Stored measure, boolean isFirst) {
        var element = (isFirst ? "\"" : ",\"") + measure.contentHash() + '"';
        digest.update(element.getBytes(StandardCharsets.US_ASCII));
    }
}
