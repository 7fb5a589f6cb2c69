package no.tiltaksoversikt.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's request about an address. */
record PrivacyRequest(
        @NotNull @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
        String email,

        @NotNull Action action,
        @NotNull @Pattern(regexp = "[A-Za-z0-9/._-]{1,64}") String caseReference) {

    @Schema(name = "PrivacyAction")
    enum Action {
        ACCESS,
        ERASURE
    }
}
