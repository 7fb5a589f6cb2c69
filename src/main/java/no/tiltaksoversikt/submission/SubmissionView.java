package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import no.tiltaksoversikt.validation.MeasureBody;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's answer as it is read back; it can be sent again as it is. */
@Schema(name = "Submission", description = "An agency's answer as it is read back; it can be sent again as it is.")
record SubmissionView(
        @Schema(required = true, description = "What is read back: the draft where there is one.")
        SubmissionState state,

        @Schema(required = true) boolean nothingToReport,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = MeasureBody.class,
                description = "In the order given. A draft's measures are as they were sent.")
        JsonNode measures,

        @Schema(required = true) ReceiptView receipt) {}
