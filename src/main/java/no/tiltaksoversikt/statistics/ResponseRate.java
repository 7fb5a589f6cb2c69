package no.tiltaksoversikt.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the invited agencies have answered. */
@Schema(description = "How many of the invited agencies have submitted an answer. Drafts are no answers.")
public record ResponseRate(
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

        @Schema(
                required = true,
                description =
                        "Those of responded that submitted by their deadline, which may be later than the edition's.",
                minimum = "0")
        long onTime,

        @Schema(required = true, description = "Those of responded that submitted after their deadline.", minimum = "0")
        long late,

        @Schema(
                required = true,
                description = "The same of each ministry that has invited agencies, by the code that it had then.")
        List<OfMinistry> byMinistry,

        @Schema(required = true, description = "The same of the agencies that were members of Skate.")
        OfSkate skate) {

    /** One ministry's agencies. */
    @Schema(name = "ResponseRateOfMinistry", description = "How many of a ministry's agencies have answered.")
    record OfMinistry(
            @Schema(required = true, description = "The ministry's code.", examples = "NFD")
            String ministry,

            @Schema(required = true, minimum = "0") long invited,
            @Schema(required = true, minimum = "0") long responded,

            @Schema(required = true, minimum = "0", maximum = "100", description = "Whole per cent of invited.")
            Long percent,

            @Schema(required = true, minimum = "0") long onTime,
            @Schema(required = true, minimum = "0") long late) {}

    /** The members of Skate. */
    @Schema(name = "ResponseRateOfSkate", description = "How many of Skate's members have answered.")
    record OfSkate(
            @Schema(required = true, minimum = "0") long invited,
            @Schema(required = true, minimum = "0") long responded,

            @Schema(
                    required = true,
                    nullable = true,
                    minimum = "0",
                    maximum = "100",
                    description = "Whole per cent of invited; null where no member is invited.")
            Long percent,

            @Schema(required = true, minimum = "0") long onTime,
            @Schema(required = true, minimum = "0") long late) {}
}
