package no.tiltaksoversikt.review.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A frozen state of an edition as the API shows it. */
@Schema(name = "EditionRevision")
public record RevisionView(int edition, int revision, Instant frozenAt, String reason, String hash, String manifest) {

    /** The revisions that a reader may see, oldest first. */
    public static List<RevisionView> ofEdition(Edition edition, boolean seesAll) {
        return EditionRevision.ofEdition(edition.year()).stream()
                .filter(it -> edition.hasFrozen(it.revision, seesAll))
                .map(RevisionView::of)
                .toList();
    }

    static RevisionView of(EditionRevision revision) {
        return new RevisionView(
                revision.editionYear,
                revision.revision,
                revision.frozenAt,
                revision.reason,
                revision.publicHash,
                "/v1/editions/" + revision.editionYear + "/manifest?revision=" + revision.revision);
    }

    /** A difference between two revisions. */
    @Schema(name = "RevisionChange")
    record ChangeView(
            UUID measure,
            String agency,
            String reference,
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
            JsonNode before,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
            JsonNode after) {}
}
