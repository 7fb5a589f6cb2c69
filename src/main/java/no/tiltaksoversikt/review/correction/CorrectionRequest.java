package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The directorate's corrections of a measure, and the reason. */
record CorrectionRequest(
        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @NotNull
        JsonNode changes,

        @NotBlank @Size(max = 2000) String reason) {}
