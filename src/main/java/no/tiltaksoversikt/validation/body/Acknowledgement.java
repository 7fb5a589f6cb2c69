package no.tiltaksoversikt.validation.body;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's reason why an answer that a rule warns about is right. */
@Schema(description = "The agency's reason why an answer that a rule warns about is right.")
public record Acknowledgement(
        @Schema(
                required = true,
                description = "The id of a rule with severity WARNING.",
                examples = "budget-exceeds-total")
        String rule,

        @Schema(
                required = true,
                description = "Why the answer is right. It holds until the answer changes.",
                minLength = 1,
                maxLength = 1000)
        String reason) {

    /** The order that a measure's reasons are read back and hashed in. */
    public static final Comparator<Acknowledgement> BY_RULE =
            Comparator.comparing(Acknowledgement::rule).thenComparing(Acknowledgement::reason);
}
