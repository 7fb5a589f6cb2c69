package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A frozen state of an edition as the API shows it. */
@Schema(name = "EditionRevision", description = "A frozen state of an edition.")
record RevisionView(
        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, minimum = "1") int revision,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant frozenAt,

        @Schema(required = true, nullable = true, description = "Why it was made; null for the first.")
        String reason,

        @Schema(required = true, description = "SHA-256 of the public part; see its manifest.")
        String hash,

        @Schema(required = true, description = "Its manifest, relative to the server.")
        String manifest) {

    static RevisionView of(EditionRevision revision) {
        return new RevisionView(
                revision.editionYear,
                revision.revision,
                revision.frozenAt,
                revision.reason,
                revision.publicHash,
                "/v1/editions/" + revision.editionYear + "/manifest?revision=" + revision.revision);
    }

    /** What differs between two revisions. */
    @Schema(name = "RevisionChange", description = "An answer that differs between two revisions.")
    record ChangeView(
            @Schema(required = true, description = "The measure's id.")
            UUID measure,

            @Schema(required = true, description = "The agency's organisation number.", examples = "974760673")
            String agency,

            @Schema(required = true, description = "The agency's key of the measure.")
            String reference,

            @Schema(
                    required = true,
                    description =
                            "The answer, by its name in a measure; `publishable` where the whole measure is shown in one "
                                    + "of the revisions only.")
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    implementation = Object.class,
                    description = "In the earlier revision; left out where there is no answer.")
            JsonNode before,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    implementation = Object.class,
                    description = "In the later revision; left out where there is no answer.")
            JsonNode after) {}
}
