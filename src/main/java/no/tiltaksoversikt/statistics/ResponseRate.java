package no.tiltaksoversikt.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the invited agencies have answered. */
@Schema(description = "How many of the invited agencies have submitted an answer. Drafts are no answers.")
record ResponseRate(
        @Schema(required = true, description = "Agencies invited to the edition.", minimum = "0", examples = "73")
        long invited,

        @Schema(
                required = true,
                description = "Those that have submitted, measures or nothing to report.",
                minimum = "0",
                examples = "67")
        long responded,

        @Schema(
                required = true,
                nullable = true,
                description = "responded as a whole per cent of invited, half up; null where nobody is invited.",
                minimum = "0",
                maximum = "100",
                examples = "92")
        Long percent,

        @Schema(required = true, description = "Those of responded that submitted by the deadline.", minimum = "0")
        long onTime,

        @Schema(required = true, description = "Those of responded that submitted after the deadline.", minimum = "0")
        long late) {}
