package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's new deadline and the reason for it. */
@Schema(name = "DeadlineExtension")
record ExtensionPlan(
        @NotNull LocalDate deadline,
        @NotBlank @Size(max = 1000) String reason) {}
