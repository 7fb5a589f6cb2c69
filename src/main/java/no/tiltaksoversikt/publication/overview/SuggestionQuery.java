package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.publication.overview.Suggestions.Kind;
import no.tiltaksoversikt.publication.overview.Suggestions.Suggestion;
import no.tiltaksoversikt.publication.overview.text.SearchParser;
import no.tiltaksoversikt.publication.overview.text.SearchText;
import no.tiltaksoversikt.statistics.variable.BoundSql;

/** Finds tags and names for what is being typed, among the public measures of an edition. */
@ApplicationScoped
class SuggestionQuery {

    private static final String SQL = """
            with found as materialized (
                select m.id, m.name, m.tags, m.org_number, m.reference, ts_rank(m.search, {lexemes}::tsquery, 1) as rank
                from measure m
                where {edition} and m.for_public and m.search @@ {lexemes}::tsquery
            )
            (select btrim((array_agg(tag order by measures desc, tag collate "C"))[1]) as text, sum(measures) as measures, null::uuid as id
            from (
                select tag, count(*) as measures
                from found cross join unnest(search_spellings(tags)) as tag
                where starts_with(search_letters(search_text(tag)), search_letters(search_text({begun})))
                group by tag
            ) as spelling
            group by search_key(tag) order by sum(measures) desc, search_key(tag) collate "C" limit 10)
            union all
            (select name, null, id from found
            order by rank desc, name collate "C", org_number, reference collate "C" limit 5)
            """;

    private final DataSource database;
    private final SearchParser searches;

    SuggestionQuery(DataSource database, SearchParser searches) {
        this.database = database;
        this.searches = searches;
    }

    Suggestions of(Edition edition, String begun) {
        var lexemes = searches.begun(SearchText.of(begun));
        if (lexemes.isEmpty()) {
            return new Suggestions(List.of());
        }
        var bound = new BoundSql();
        var sql = SQL.replace("{edition}", Rows.condition("m", List.of(edition)))
                .replace("{lexemes}", "?")
                .replace("{begun}", "?");
        bound.place(lexemes.get());
        bound.place(lexemes.get());
        bound.place(begun.strip());
        try (var connection = database.getConnection();
                var statement = bound.prepare(connection, sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Suggestion>();
            while (rows.next()) {
                var id = rows.getObject("id", UUID.class);
                found.add(new Suggestion(
                        id == null ? Kind.TAG : Kind.NAME,
                        rows.getString("text"),
                        id == null ? rows.getLong("measures") : null,
                        id));
            }
            return new Suggestions(found);
        } catch (SQLException failed) {
            throw new IllegalStateException("Nothing can be suggested", failed);
        }
    }
}
