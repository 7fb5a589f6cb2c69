package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What could be searched for. */
public record Suggestions(List<Suggestion> items) {

    /** What a suggestion is. */
    @Schema(name = "SuggestionKind")
    enum Kind {
        TAG,
        NAME
    }

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestion(Kind kind, String text, Long measures, UUID id) {}
}
