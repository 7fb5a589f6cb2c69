package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import no.tiltaksoversikt.platform.text.Language;

/** An agency's ministry, Skate membership, contact and language in an edition. */
record ParticipantPlan(
        @NotNull String ministry,
        @NotNull Boolean skate,

        @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
        String contactEmail,

        @Pattern(regexp = "nb|nn") String language) {

    ParticipantPlan {
        language = language == null ? Language.NB.tag() : language;
    }
}
