package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an agency takes part in an edition. */
@Schema(description = "How an agency takes part in an edition: what held for it at that time.")
public record ParticipantPlan(
        @Schema(required = true, description = "The ministry's code at that time.", examples = "HOD") @NotNull
        String ministry,

        @Schema(required = true, description = "Member of Skate at that time.") @NotNull
        Boolean skate,

        @Schema(nullable = true, description = "Who is written to; never public.", examples = "post@example.com")
        @Size(max = 254)
        @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
        String contactEmail,

        @Schema(
                nullable = true,
                description = "The language that it is written to in: nb (the default) or nn.",
                enumeration = {"nb", "nn"},
                examples = "nn")
        @Pattern(regexp = "nb|nn")
        String language) {

    public ParticipantPlan {
        language = language == null ? Language.NB.tag() : language;
    }
}
