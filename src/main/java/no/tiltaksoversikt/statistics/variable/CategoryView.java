package no.tiltaksoversikt.statistics.variable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Category")
public record CategoryView(String code, String label) {}
