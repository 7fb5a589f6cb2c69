package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A longer time for one agency, and why. */
@Schema(name = "DeadlineExtension", description = "A longer time for one agency, and why.")
record ExtensionPlan(
        @Schema(
                required = true,
                description = "The agency's last day to answer in time, in Norway; after the edition's.",
                examples = "2026-09-14")
        @NotNull
        LocalDate deadline,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 1000,
                description = "Why. The agency can read it; leave names of persons out.",
                examples = "Nytt saksbehandlingssystem i september")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
