package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.publication.overview.text.SuggestionQuery.Suggestions.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Completes a search text with tags and names of an edition's public measures. */
@ApplicationScoped
public class SuggestionQuery {

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

    private static final String SQL = """
        with found as materialized (
            select m.id, m.name, m.tags, m.org_number, m.reference, ts_rank(m.search, :lexemes::tsquery, 1) as rank,
                ts_filter(m.search, '{a}') @@ :lexemes::tsquery as is_named
            from measure m
            where {edition} and m.for_public and m.search @@ :lexemes::tsquery
        )
        (select 'TAG' as kind, btrim((array_agg(tag order by measures desc, tag collate "C"))[1]) as text, sum(measures) as measures, null::uuid as id
        from (
            select tag, count(*) as measures
            from found cross join unnest(search_spellings(tags)) as tag
            where starts_with(search_letters(search_text(tag)), search_letters(search_text(:begun)))
            group by tag
        ) as spelling
        group by search_key(tag) order by sum(measures) desc, search_key(tag) collate "C" limit 10)
        union all
        (select 'NAME', name, null, id from found
        where is_named
        order by rank desc, name collate "C", org_number, reference collate "C" limit 5)
        """;

    private final Jdbi database;
    private final SearchParser searches;

    SuggestionQuery(Jdbi database, SearchParser searches) {
        this.database = database;
        this.searches = searches;
    }

    public Suggestions of(Edition edition, String begun) {
        var lexemes = searches.begun(begun);
        if (lexemes.isEmpty()) {
            return new Suggestions(List.of());
        }
        return new Suggestions(database.withHandle(
                handle -> handle.createQuery(SQL.replace("{edition}", CurrentRows.condition("m", List.of(edition))))
                        .bind("lexemes", lexemes.get())
                        .bind("begun", begun.strip())
                        .mapTo(Suggestion.class)
                        .list()));
    }
}
