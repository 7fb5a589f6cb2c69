package no.tiltaksoversikt.submission.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.tiltaksoversikt.measure.LineageEvent;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft to begin with. */
@Schema(
        name = "Prefill",
        description = "Last edition's measures as a draft: it can be sent as it is with `mode=draft`.")
record PrefillView(
        @Schema(required = true, description = "Always false.")
        boolean nothingToReport,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = PrefilledMeasure.class,
                description = "In last edition's order, then those that have moved here.")
        JsonNode measures,

        @Schema(
                required = true,
                nullable = true,
                description = "The edition that the agency answered last; null where there is none.",
                examples = "2025")
        Integer from,

        @Schema(required = true, description = "Measures that do not go on here.")
        List<Left> left) {

    /** The answers of a measure that stand, and what it answered last. */
    @Schema(
            name = "PrefilledMeasure",
            description =
                    "The members of Measure that are filled in, and beside them `lastYear`, which is not read when it "
                            + "comes back.",
            additionalProperties = Object.class)
    record PrefilledMeasure(
            @Schema(required = true) String reference,
            @Schema(required = true) LastYear lastYear) {}

    /** What is not filled in, as it was answered last. */
    @Schema(
            name = "LastYear",
            description =
                    "By the names of the answers, those that are not filled in, with their values when the measure was "
                            + "last reported.",
            additionalProperties = Object.class)
    record LastYear(
            @Schema(required = true, description = "The edition that it was last reported in.")
            int edition,

            @Schema(required = true, description = "The agency that reported it then.")
            String agency,

            @Schema(required = true, description = "The key that it had then.")
            String reference,

            @Schema(required = true, description = "Answers that this edition has no place for; empty for most.")
            List<NotCarried> notCarried,

            @Schema(
                    required = true,
                    description =
                            "It was in OPERATION then: only measures that were started or have entered a new phase this "
                                    + "year are asked for.")
            boolean probablyOutOfScope,

            @Schema(
                    description =
                            "Where the measure or some of its answers were exempt: asks whether they still are. Answer "
                                    + "`publishable`, and `exemptAnswers` where some are.")
            StillExempt stillExempt) {}

    /** The yearly prompt. */
    @Schema(name = "StillExempt")
    record StillExempt(
            @Schema(required = true) String question,

            @Schema(required = true, description = "The day for looking at the exemption again has come.")
            boolean reviewIsDue) {}

    /** An answer that is not filled in. */
    @Schema(name = "NotCarried")
    record NotCarried(
            @Schema(required = true, examples = "mainPurpose")
            String field,

            @Schema(
                    required = true,
                    description = "NOT_ASKED: this edition does not ask; NOT_OFFERED: a code is not on offer any more; "
                            + "QUESTION_CHANGED: the question has become another one (BREAK).")
            Why why) {}

    @Schema(name = "NotCarriedReason")
    enum Why {
        NOT_ASKED,
        NOT_OFFERED,
        QUESTION_CHANGED
    }

    /** A measure that does not go on here. */
    @Schema(name = "LeftMeasure", description = "A measure that does not go on here, and what has become of it.")
    record Left(
            @Schema(required = true, examples = "A-17") String reference,
            @Schema(required = true) String name,

            @Schema(required = true) LineageEvent.Kind what,

            @Schema(required = true, nullable = true, description = "The agency that has it now, where it has moved.")
            String toAgency,

            @Schema(required = true, description = "The keys of what it has become.")
            List<String> toReferences,

            @Schema(required = true, nullable = true) String note) {}
}
