package no.tiltaksoversikt.altinn.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One choice, as Altinn's options are. */
@Schema(name = "AltinnOption", description = "One choice of a list, as Altinn's options are.")
record OptionView(
        @Schema(required = true, description = "The code: what the form stores.", examples = "PLANNING")
        String value,

        @Schema(required = true, description = "What the form shows, in one language.", examples = "Planlegging")
        String label) {}
