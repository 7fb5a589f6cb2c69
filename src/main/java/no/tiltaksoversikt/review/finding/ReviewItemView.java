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
@Schema(
        name = "ReviewItem",
        description =
                "Something in an edition's answers that a case worker should look at. Members without a value are left out.")
record ReviewItemView(
        @Schema(
                required = true,
                description =
                        "The same as long as the answers that it rests on are; another answer is another finding.")
        UUID id,

        @Schema(required = true, examples = "2019") int edition,

        @Schema(
                required = true,
                description =
                        "ACKNOWLEDGED_WARNING: a rule warned and the agency gave a reason. OUTLIER: an amount far from those of "
                                + "comparable measures. SUDDEN_CHANGE since the last edition that has the measure.")
        ReviewItem.Kind kind,

        @Schema(
                required = true,
                description =
                        "The id of the validation rule that warned, or `amount-outlier`, `cost-changed` (above ×3 or below "
                                + "a third), `financing-lost`, `became-exempt`, `phase-skipped` (two steps or more), `disappeared`.",
                examples = "cost-changed")
        String rule,

        @Schema(required = true, description = "HIGH comes first.")
        ReviewItem.Priority priority,

        @Schema(required = true, description = "The measure's id; of the earlier edition where it has disappeared.")
        UUID measure,

        @Schema(required = true, description = "The agency's organisation number.", examples = "974760673")
        String agency,

        @Schema(required = true, description = "The ministry of the agency in the edition.", examples = "NFD")
        String ministry,

        @Schema(required = true, description = "The agency's key of the measure.", examples = "A-17")
        String reference,

        @Schema(required = true, description = "The measure's name.")
        String name,

        @Schema(required = true, description = "What has been found, with its numbers.")
        String what,

        @Schema(required = true, description = "Why it should be looked at.")
        String why,

        @Schema(description = "ACKNOWLEDGED_WARNING: the agency's reason.")
        String reason,

        @Schema(description = "SUDDEN_CHANGE: the year of the earlier edition.", implementation = Integer.class)
        Integer since,

        @Schema(description = "`cost-changed`: how many times as much it is as then, three digits.", examples = "0.125")
        BigDecimal ratio,

        @Schema(
                required = true,
                description = "The answers concerned as they are at the edition's current revision. Not repeated for "
                        + "`personal-data`: read them at the measure.")
        List<AnswerView> answers,

        @Schema(required = true, description = "OUTLIER: what the amount stands out from; else empty.")
        List<ReviewItem.Group> groups,

        @Schema(required = true) ReviewCase.Status status,

        @Schema(
                required = true,
                minimum = "0",
                description =
                        "Raised by every act; 0 where nobody has done anything. The part of the ETag after the dash.")
        int version,

        @Schema(description = "The case worker's short name or initials.", maxLength = 60)
        String assignee,

        @Schema(description = "Closed: what came out of it.", implementation = ReviewCase.Outcome.class)
        ReviewCase.Outcome outcome,

        @Schema(description = "Closed: the case worker's note.", maxLength = 2000)
        String note,

        @Schema(description = "Closed: when; RFC 3339, UTC.", implementation = String.class, format = "date-time")
        Instant closedAt,

        @Schema(description = "Closed: the organisation that did.", examples = "991825827")
        String closedBy) {

    private static final int TAG_LENGTH = 32;

    /** An answer that a finding rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewItemAnswer", description = "An answer that a finding rests on.")
    record AnswerView(
            @Schema(required = true, description = "By its name in a measure.", examples = "totalCost")
            String field,

            @Schema(implementation = Object.class, description = "Left out where there is no answer.")
            JsonNode value,

            @Schema(
                    implementation = Object.class,
                    description = "SUDDEN_CHANGE: in the earlier edition; left out where there was no answer.")
            JsonNode before) {}

    /** Of all that is shown, and after the dash what {@link ReviewCase#requireSeen} looks at. */
    String tag() {
        var hash = CanonicalJson.sha256(toString().getBytes(StandardCharsets.UTF_8));
        return EntityTags.quote(hash.substring(0, TAG_LENGTH) + "-" + version);
    }
}
