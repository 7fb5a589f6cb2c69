package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.Lexemes;
import no.tiltaksoversikt.publication.overview.text.WordForms;

/**
 * Finds the words that tell most about a measure: those that few public measures have. A word's measures are counted up to a
 * limit only, and for a limited number of words, so that it takes as long whatever the measure's texts are.
 */
@ApplicationScoped
class TermQuery {

    /** Enough to know a word as common. */
    static final int COMMON = 1000;

    private static final int MOST_TERMS = 16;
    private static final int SHORTEST = 3;

    private static final String WORDS = """
            select part.weight, lower(parsed.token) as word, parsed.lexemes[1] as lexeme
            from measure m
            cross join lateral (values (1, search_text(m.name)), (2, search_text(search_list(m.tags))),
                                       (3, search_text(m.deliverable))) as part(weight, written)
            cross join lateral ts_debug('pg_catalog.norwegian', part.written) with ordinality
                as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
            where (m.id, m.from_revision, m.for_directorate) = (?, ?, ?) and cardinality(parsed.lexemes) > 0 and parsed.alias in ('asciiword', 'word', 'numword')
            order by part.weight, parsed.number
            """;
    private static final String COUNTS = """
            select term.place, (select count(*) from (
                       select from measure m
                       join edition e on e.year = m.edition_year and m.from_revision <= e.revision and m.to_revision > e.revision
                       where m.for_public and m.search @@ term.lexemes::tsquery limit ?) as counted) as measures
            from unnest(?::text[]) with ordinality as term(lexemes, place)
            """;

    private final DataSource database;

    TermQuery(DataSource database) {
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

    /** The rarest first, and of equally rare ones those of the name. */
    List<Term> of(Measure.Key measure) {
        var words = words(measure);
        var lexemes = words.keySet().stream()
                .map(lexeme ->
                        WordForms.spellings(lexeme).stream().map(Lexemes::quote).collect(Collectors.joining(" | ")))
                .toList();
        var counts = counts(lexemes);
        var terms = new ArrayList<Term>();
        words.forEach((lexeme, word) -> {
            var place = terms.size();
            terms.add(new Term(word, WordForms.common(lexeme), lexemes.get(place), counts.get(place)));
        });
        terms.sort(Comparator.comparing(Term::measures));
        return terms;
    }

    /** Words by lexeme: those of the name and the tags, then the longest of the deliverable, which in Norwegian say most. */
    private Map<String, String> words(Measure.Key measure) {
        var first = new LinkedHashMap<String, String>();
        var rest = new LinkedHashMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WORDS)) {
            statement.setObject(1, measure.id());
            statement.setInt(2, measure.fromRevision());
            statement.setBoolean(3, measure.forDirectorate());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var lexeme = rows.getString("lexeme");
                    if (lexeme.length() >= SHORTEST) {
                        (rows.getInt("weight") < 3 ? first : rest).putIfAbsent(lexeme, rows.getString("word"));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The measure's words can't be read", failed);
        }
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

    private List<Integer> counts(List<String> lexemes) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS + " order by term.place")) {
            statement.setInt(1, COMMON);
            statement.setArray(2, connection.createArrayOf("text", lexemes.toArray()));
            var counts = new ArrayList<Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(rows.getInt("measures"));
                }
            }
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures with a word can't be counted", failed);
        }
    }
}
