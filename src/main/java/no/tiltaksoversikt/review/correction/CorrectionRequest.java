package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the directorate corrects in a measure, and why. */
@Schema(name = "CorrectionRequest", description = "Corrections of one measure; they stand and fall together.")
public record CorrectionRequest(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "JSON Merge Patch (RFC 7396) of the measure's answers; null takes an answer away. "
                        + "Neither reference, acknowledgements nor contactEmail.")
        @NotNull
        JsonNode changes,

        @Schema(
                required = true,
                maxLength = 2000,
                description = "Why; shown to the agency, and to the public where the corrected answer is public.")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    public static final String EXAMPLE = """
            {
              "changes": {"totalCost": 21500000},
              "reason": "Oppgitt i tusen kroner; rettet etter avtale med virksomheten."
            }""";
}
