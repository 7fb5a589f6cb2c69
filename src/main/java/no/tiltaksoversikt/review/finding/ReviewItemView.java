package no.tiltaksoversikt.review.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as the API shows it, in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReviewItem")
record ReviewItemView(
        UUID id,
        int edition,
        ReviewItem.Kind kind,
        String rule,
        ReviewItem.Priority priority,
        UUID measure,
        String agency,
        String ministry,
        String reference,
        String name,
        String what,
        String why,
        String reason,
        Integer since,
        BigDecimal ratio,
        List<AnswerView> answers,
        List<ReviewItem.Group> groups,
        ReviewCase.Status status,
        int version,
        String assignee,
        @Schema(implementation = String.class) ReviewCase.Outcome outcome,
        String note,
        Instant closedAt,
        String closedBy) {

    private static final int TAG_LENGTH = 32;

    /** An answer that a finding concerns. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewItemAnswer")
    record AnswerView(
            String field,
            @Schema(implementation = Object.class) JsonNode value,
            @Schema(implementation = Object.class) JsonNode before) {}

    /** A hash of everything shown and, after the dash, the part for {@link ReviewCase#requireSeen}. */
    String tag() {
        var hash = CanonicalJson.sha256(toString().getBytes(StandardCharsets.UTF_8));
        return EntityTags.quote(hash.substring(0, TAG_LENGTH) + "-" + version);
    }
}
