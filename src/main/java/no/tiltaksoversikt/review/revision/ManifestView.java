package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A manifest as the API shows it. */
@Schema(name = "Manifest")
record ManifestView(
        int edition,
        int revision,
        Instant frozenAt,
        String reason,
        String publicHash,
        Map<String, Part> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) Complete complete) {

    @Schema(name = "ManifestPart")
    record Part(String sha256, long items, String url) {}

    /** The part for the directorate only. */
    @Schema(name = "CompleteManifest")
    record Complete(String hash, String keyId, Map<String, Part> parts) {}

    /** The result of a verification. */
    @Schema(name = "ManifestVerification")
    record Verification(
            int edition,
            int revision,
            boolean intact,
            String publicHash,
            String publicHashNow,
            String completeHash,
            String completeHashNow,
            List<String> changedParts,
            List<String> outdatedParts) {}
}
