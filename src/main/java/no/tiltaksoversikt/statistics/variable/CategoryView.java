package no.tiltaksoversikt.statistics.variable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as the API shows it. */
@Schema(name = "Category")
public record CategoryView(String code, String label) {}
