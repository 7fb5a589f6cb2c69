package no.tiltaksoversikt.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person asks for. */
@Schema(description = "What a person asks for, by the address that it is about.")
record PrivacyRequest(
        @Schema(
                required = true,
                description =
                        "The address, whatever its capitals. It goes neither into the log nor into the audit trail.",
                examples = "kari.nordmann@example.com")
        @NotNull
        @Size(max = 254)
        @Pattern(regexp = "[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
        String email,

        @Schema(required = true) @NotNull Action action,

        @Schema(
                required = true,
                pattern = "^[A-Za-z0-9/._-]{1,64}$",
                description = "The case in the archive; it goes into the audit trail.",
                examples = "2026/1234")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9/._-]{1,64}")
        String caseReference) {

    /** What is to be done. */
    @Schema(
            name = "PrivacyAction",
            description = "ACCESS: tell what is held (GDPR article 15); ERASURE: erase it as well (article 17).")
    enum Action {
        ACCESS,
        ERASURE
    }
}
