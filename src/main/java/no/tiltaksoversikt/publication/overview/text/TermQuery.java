package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.VisibleFrom;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.Visibility;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds the most distinctive words of a measure: those that few public measures have. The number of words and the count of
 * each are limited, which bounds the time that the query takes.
 */
@ApplicationScoped
class TermQuery {

    /** The highest count; a word with as many measures is common. */
    static final int COMMON = 1000;

    private static final int MOST_TERMS = 16;

    private static final String WORDS = """
        select part.weight, lower(parsed.token) as word, parsed.lexemes[1] as lexeme
        from measure m
        cross join lateral (values (1, search_text(m.name)), (2, search_text(search_list(m.tags))),
                                   (3, search_text(m.deliverable))) as part(weight, written)
        cross join lateral ts_debug('pg_catalog.norwegian', part.written) with ordinality
            as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
        where (m.id, m.from_revision, m.for_directorate) = (:id, :fromRevision, :forDirectorate)
          and length(parsed.lexemes[1]) >= 3 and parsed.alias in ('asciiword', 'word', 'numword')
        order by part.weight, parsed.number
        """;
    private static final String COUNTS = """
        select (select count(*) from (
                   select from measure m
                   join edition e on e.year = m.edition_year
                   where {public} and m.search @@ term.lexemes::tsquery limit :common) as counted) as measures
        from unnest(:lexemes) with ordinality as term(lexemes, place)
        order by term.place
        """.replace("{public}", visible("m", "e"));

    private final Jdbi database;

    TermQuery(Jdbi database) {
        this.database = database;
    }

    /**
     * A word of a measure.
     *
     * @param common the lexeme that is the same in bokmål and nynorsk
     * @param lexemes a tsquery that finds it in either
     * @param measures how many public measures have it, {@link #COMMON} where there are more
     */
    record Term(String word, String common, String lexemes, int measures) {

        boolean isCommon() {
            return measures >= COMMON;
        }
    }

    private record Word(int weight, String lexeme, String text) {}

    /** An SQL condition: the measure is public now or, for the directorate, will be when its edition is published. */
    static String visible(String measure, String edition) {
        return Visibility.PUBLIC.conditionAt(measure, edition + ".revision") + " and not " + edition
                + ".sandbox and (:beforehand or "
                + VisibleFrom.condition(edition) + ")";
    }

    /**
     * The rarest first; of equally rare ones, those of the name first.
     *
     * @param beforehand whether measures count whose edition the public does not see yet
     */
    List<Term> of(Measure.Key measure, boolean beforehand) {
        var words = words(measure);
        var lexemes = words.keySet().stream()
                .map(lexeme ->
                        WordForms.spellings(lexeme).stream().map(Lexemes::quote).collect(Collectors.joining(" | ")))
                .toList();
        var counts = counts(lexemes, beforehand);
        var terms = new ArrayList<Term>();
        words.forEach((lexeme, word) -> {
            var place = terms.size();
            terms.add(new Term(word, WordForms.common(lexeme), lexemes.get(place), counts.get(place)));
        });
        terms.sort(Comparator.comparing(Term::measures));
        return terms;
    }

    /**
     * Words by lexeme: those of the name and the tags, then the longest of the deliverable. In Norwegian, long words are the
     * most distinctive.
     */
    private Map<String, String> words(Measure.Key measure) {
        var first = new LinkedHashMap<String, String>();
        var rest = new LinkedHashMap<String, String>();
        var found = database.withHandle(handle -> handle.createQuery(WORDS)
                .bind("id", measure.id())
                .bind("fromRevision", measure.fromRevision())
                .bind("forDirectorate", measure.forDirectorate())
                .map((row, context) -> new Word(row.getInt("weight"), row.getString("lexeme"), row.getString("word")))
                .list());
        found.forEach(word -> (word.weight() < 3 ? first : rest).putIfAbsent(word.lexeme(), word.text()));
        rest.keySet().removeAll(first.keySet());
        rest.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue(
                                Comparator.comparing(String::length).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first.entrySet().stream()
                .limit(MOST_TERMS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private List<Integer> counts(List<String> lexemes, boolean beforehand) {
        return database.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("common", COMMON)
                .bind("beforehand", beforehand)
                .bind("lexemes", lexemes.toArray(String[]::new))
                .mapTo(Integer.class)
                .list());
    }
}
