package no.tiltaksoversikt.statistics.variable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category of a variable, in one language. */
@Schema(name = "Category")
public record CategoryView(String code, String label) {}
