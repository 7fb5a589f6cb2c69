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
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.MeasureStore.Stored;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/**
 * An agency's submitted measures without their answers: order, hashes and names, and whether they have reasons. It allows
 * changing one measure without reading the others. Only the transaction that has locked the participant uses it.
 */
final class SubmissionIndex {

    private final Map<String, Stored> measures = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> withReasons;
    private int nextPosition;

    /** The digest of the canonical JSON of all hashes; null after a change before the end. */
    private MessageDigest digested = start();

    SubmissionIndex(Collection<Stored> stored, Collection<String> withReasons) {
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

    Stream<String> references() {
        return measures.keySet().stream();
    }

    int size() {
        return measures.size();
    }

    /** The position of a measure; for a new one, after all others. */
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
     * Equals {@code SubmissionContent.submissionHash} of all measures. Most changes add a measure, and then only the new one is
     * digested.
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
