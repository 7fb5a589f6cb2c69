package no.tiltaksoversikt.statistics.variable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as the API shows it. */
@Schema(name = "Category", description = "One value that a variable can have.")
public record CategoryView(
        @Schema(
                required = true,
                description = "The code that cells carry; true and false are codes too.",
                examples = "IDEA")
        String code,

        @Schema(required = true, description = "In the language asked for.", examples = "Idé")
        String label) {}
