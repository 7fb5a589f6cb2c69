package no.tiltaksoversikt.altinn.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One choice, as Altinn's options are. */
@Schema(name = "AltinnOption")
record OptionView(String value, String label) {}
