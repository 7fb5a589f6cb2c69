package no.tiltaksoversikt.publication.overview.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a text, plain as it was written: marks beside the text can't be mistaken for markup in it. */
@Schema(name = "Fragment", description = "A piece of plain text, to be escaped like any other text.")
public record Fragment(
        @Schema(required = true) String text,

        @Schema(required = true, description = "Whether it is what was searched for.")
        boolean hit) {}
