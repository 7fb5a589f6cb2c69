package no.tiltaksoversikt.validation.body;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's whole answer as the contract shows it; documentation only, like {@link MeasureBody}. */
@Schema(
        name = "SubmissionBody",
        description = "An agency's whole answer to an edition: its measures, or that there is nothing to report. The "
                + "members `state` and `receipt` of what is read back may be sent along and are ignored.")
public record SubmissionBody(
        @Schema(defaultValue = "false", description = "True when the agency has no measures to report.")
        boolean nothingToReport,

        @Schema(description = "The measures; may be left out when there is nothing to report.")
        List<MeasureBody> measures) {

    /** A submission that is accepted as it stands. */
    public static final String EXAMPLE = "{\"nothingToReport\": false, \"measures\": [" + MeasureBody.EXAMPLE + "]}";
}
