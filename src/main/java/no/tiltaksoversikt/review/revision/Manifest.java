package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parts of a frozen state of an edition, by hash. It is stored as JSON, so its component names must not change.
 *
 * @param parts by their names
 */
record Manifest(int edition, int revision, Map<String, PartHash> parts) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Manifest {
        parts = new TreeMap<>(parts);
    }

    /** The hashes of a part's public and complete document. */
    record PartHash(Hash open, Hash complete) {

        private Hash of(boolean isComplete) {
            return isComplete ? complete : open;
        }
    }

    /** The hash of a document and the number of things in it. */
    record Hash(String sha256, long items) {}

    static Manifest read(String json) {
        try {
            return MAPPER.readValue(json, Manifest.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }

    /** The hash of a part's public document. */
    Hash open(ManifestPart part) {
        return hash(part, false);
    }

    Hash hash(ManifestPart part, boolean complete) {
        return parts.get(part.word()).of(complete);
    }

    /** The content that the public hash (SHA-256) or the complete hash (HMAC-SHA-256) is computed over. */
    Map<String, Object> hashed(boolean complete) {
        var hashes = parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().of(complete).sha256()));
        return Map.of("edition", edition, "revision", revision, "parts", hashes);
    }

    boolean has(ManifestPart part) {
        return parts.containsKey(part.word());
    }

    /** The parts that differ from another manifest's. */
    List<String> differences(Manifest other, boolean complete) {
        return parts.keySet().stream()
                .filter(name -> !parts.get(name)
                        .of(complete)
                        .equals(other.parts.get(name).of(complete)))
                .toList();
    }
}
