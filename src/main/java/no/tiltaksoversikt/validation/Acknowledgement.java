package no.tiltaksoversikt.validation;

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
        String reason) {}
