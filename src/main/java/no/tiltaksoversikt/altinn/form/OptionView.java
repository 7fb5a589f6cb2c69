package no.tiltaksoversikt.altinn.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a code list, in Altinn's format for options. */
@Schema(name = "AltinnOption")
record OptionView(String value, String label) {}
