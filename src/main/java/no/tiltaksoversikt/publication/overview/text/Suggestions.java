package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What could be searched for. */
@Schema(name = "Suggestions")
public record Suggestions(
        @Schema(required = true, description = "Up to ten tags and five names.")
        List<Suggestion> items) {

    /** What a suggestion is. */
    @Schema(name = "SuggestionKind")
    enum Kind {
        TAG,
        NAME
    }

    /** One of them. */
    @Schema(name = "Suggestion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestion(
            @Schema(required = true) Kind kind,

            @Schema(required = true, description = "The tag, to be used as tag=, or a measure's name.")
            String text,

            @Schema(description = "Public measures with the tag.", minimum = "1")
            Long measures,

            @Schema(description = "The measure with the name.")
            UUID id) {}
}
