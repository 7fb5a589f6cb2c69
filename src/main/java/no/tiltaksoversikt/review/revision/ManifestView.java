package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A manifest as the API shows it. */
@Schema(
        name = "Manifest",
        description =
                "What a frozen state of an edition consists of, by hash. `publicHash` is the SHA-256 of the RFC 8785 canonical JSON "
                        + "of {\"edition\", \"revision\", \"parts\": {name: sha256}} with the hashes of `parts`. Each part is a "
                        + "document of canonical JSON at its address; of agencies' measures, the document `measures` has the hashes.")
record ManifestView(
        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, minimum = "1") int revision,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant frozenAt,

        @Schema(required = true, nullable = true, description = "Why it was made; null for the first.")
        String reason,

        @Schema(required = true, description = "SHA-256, hexadecimal.", examples = Examples.SHA_256)
        String publicHash,

        @Schema(required = true, description = "By name.") Map<String, Part> parts,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "For the directorate: the same over everything but contact e-mails.")
        Complete complete) {

    private static final class Examples {
        private static final String SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    }

    /** A part of the manifest. */
    @Schema(name = "ManifestPart")
    record Part(
            @Schema(required = true, description = "SHA-256 of the document's bytes, hexadecimal.")
            String sha256,

            @Schema(
                    required = true,
                    minimum = "0",
                    description = "The number of things in it: measures, codes lists, ….")
            long items,

            @Schema(required = true, description = "The document, relative to the server.")
            String url) {}

    /** What only the directorate may see. */
    @Schema(name = "CompleteManifest")
    record Complete(
            @Schema(
                    required = true,
                    description =
                            "HMAC-SHA-256 (RFC 2104) of the canonical JSON as for publicHash, hexadecimal. It has a key "
                                    + "since a bare hash would tell whoever guesses an exempt answer that it is right.")
            String hash,

            @Schema(required = true, description = "Which key; the first 16 digits of its SHA-256.")
            String keyId,

            @Schema(required = true, description = "By name.")
            Map<String, Part> parts) {}

    /** What a check has found. */
    @Schema(name = "ManifestVerification", description = "Whether what is stored still is what was frozen.")
    record Verification(
            @Schema(required = true) int edition,

            @Schema(required = true, minimum = "1") int revision,

            @Schema(required = true, description = "Everything has the hash that it was frozen with.")
            boolean intact,

            @Schema(required = true, description = "The frozen public hash.")
            String publicHash,

            @Schema(required = true, description = "The public hash of what is stored now.")
            String publicHashNow,

            @Schema(required = true, description = "The frozen complete hash.")
            String completeHash,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The complete hash of what is stored now; null where the key of then is not there.")
            String completeHashNow,

            @Schema(required = true, description = "The parts whose hash is another now, public or complete.")
            List<String> changedParts,

            @Schema(
                    required = true,
                    description =
                            "Parts that today's version of the service would make in another way. The frozen ones are kept.")
            List<String> outdatedParts) {}
}
