package no.tiltaksoversikt.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.review.EditionRevision.Seal;
import no.tiltaksoversikt.review.ManifestDocuments.Document;

/** Makes manifests of what is stored, and compares what is stored with them. */
@ApplicationScoped
class ManifestMaker {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ManifestDocuments documents;
    private final ManifestKeys keys;

    ManifestMaker(ManifestDocuments documents, ManifestKeys keys) {
        this.documents = documents;
        this.keys = keys;
    }

    /** The manifest of an edition's state as data and program are now. */
    Manifest of(Edition edition) {
        var parts = new LinkedHashMap<String, Manifest.PartHash>();
        for (var part : ManifestPart.values()) {
            parts.put(part.word(), hash(part, edition));
        }
        return new Manifest(edition.year(), edition.revision(), parts);
    }

    /** The manifest of a frozen state as it is stored now: what the program decided then is read, not decided again. */
    Manifest ofStored(Edition edition) {
        var parts = new LinkedHashMap<String, Manifest.PartHash>();
        var known = read(EditionRevision.get(edition.year(), edition.revision()));
        for (var part : ManifestPart.values()) {
            if (!known.parts().containsKey(part.word())) {
                // A part that there was not when the state was frozen.
                continue;
            }
            var items = known.parts().get(part.word()).open().items();
            parts.put(part.word(), part.isOfProgram() ? both(hash(stored(part, edition), items)) : hash(part, edition));
        }
        return new Manifest(edition.year(), edition.revision(), parts);
    }

    private Manifest.PartHash hash(ManifestPart part, Edition edition) {
        var open = hash(documents.of(part, edition, false));
        return part.isOfProgram() ? both(open) : new Manifest.PartHash(open, hash(documents.of(part, edition, true)));
    }

    private static Manifest.PartHash both(Manifest.Of same) {
        return new Manifest.PartHash(same, same);
    }

    private static Manifest.Of hash(Document document) {
        return new Manifest.Of(document.sha256(), document.items());
    }

    private static Manifest.Of hash(String document, long items) {
        return new Manifest.Of(CanonicalJson.sha256(document.getBytes(StandardCharsets.UTF_8)), items);
    }

    private static String stored(ManifestPart part, Edition edition) {
        return EditionRevisionDocument.get(edition.year(), edition.revision(), part);
    }

    /** What vouches for a manifest. */
    Seal seal(Manifest manifest) {
        var key = keys.current();
        return new Seal(
                json(manifest),
                CanonicalJson.sha256(manifest.hashed(false)),
                key.hmac(CanonicalJson.bytes(manifest.hashed(true))),
                key.id());
    }

    /** The complete hash by today's key; empty where the state was sealed with another one. */
    Optional<String> completeHash(Manifest manifest, String keyId) {
        var key = keys.current();
        return key.id().equals(keyId)
                ? Optional.of(key.hmac(CanonicalJson.bytes(manifest.hashed(true))))
                : Optional.empty();
    }

    /** The documents that follow from the program, by part. */
    Map<ManifestPart, String> programDocuments(Edition edition) {
        var found = new LinkedHashMap<ManifestPart, String>();
        for (var part : ManifestPart.values()) {
            if (part.isOfProgram()) {
                found.put(part, documents.of(part, edition, false).json());
            }
        }
        return found;
    }

    /** A part's document in a frozen state. */
    String document(ManifestPart part, Edition edition, boolean complete) {
        return part.isOfProgram()
                ? stored(part, edition)
                : documents.of(part, edition, complete).json();
    }

    static Manifest read(EditionRevision revision) {
        try {
            return MAPPER.readValue(revision.manifest, Manifest.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String json(Manifest manifest) {
        try {
            return MAPPER.writeValueAsString(manifest);
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }
}
