package no.tiltaksoversikt.review.revision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a frozen state of an edition consists of, by hash.
 *
 * @param parts by their names
 */
record Manifest(int edition, int revision, Map<String, PartHash> parts) {

    Manifest {
        parts = new TreeMap<>(parts);
    }

    /** A part's documents, the public's and the whole one. */
    record PartHash(Of open, Of complete) {}

    /** A document. */
    record Of(String sha256, long items) {}

    /** What the public hash is the SHA-256 of, and the complete one the HMAC-SHA-256 of. */
    Map<String, Object> hashed(boolean complete) {
        var hashes = parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> (complete
                        ? it.getValue().complete()
                        : it.getValue().open())
                .sha256()));
        return Map.of("edition", edition, "revision", revision, "parts", hashes);
    }

    /** The parts that differ from another manifest's. */
    List<String> differences(Manifest other, boolean complete) {
        return parts.entrySet().stream()
                .filter(it -> !of(it.getValue(), complete).equals(of(other.parts.get(it.getKey()), complete)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Of of(PartHash part, boolean complete) {
        return complete ? part.complete() : part.open();
    }
}
