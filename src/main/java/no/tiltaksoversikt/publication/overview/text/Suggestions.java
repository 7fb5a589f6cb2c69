package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Completions of a search text. */
public record Suggestions(List<Suggestion> items) {

    @Schema(name = "SuggestionKind")
    enum Kind {
        TAG,
        NAME
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestion(Kind kind, String text, Long measures, UUID id) {}
}
