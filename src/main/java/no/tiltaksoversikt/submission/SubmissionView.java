package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's answer as it is read back. It can be sent again unchanged. */
@Schema(name = "Submission")
record SubmissionView(
        SubmissionState state,
        boolean nothingToReport,

        @Schema(type = SchemaType.ARRAY, implementation = MeasureAsSent.class)
        JsonNode measures,

        ReceiptView receipt) {

    /** A draft may contain anything that was sent, so the contract cannot promise more. */
    @Schema(name = "MeasureAsSent", additionalProperties = Object.class)
    record MeasureAsSent() {}
}
