package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * The words of the name and the tags, then the longest of the deliverable: in Norwegian, long words are the most
     * distinctive.
     */
    private static final String WORDS = """
        select word, lexeme
        from (
            select distinct on (parsed.lexemes[1])
                   parsed.lexemes[1] as lexeme, lower(parsed.token) as word, part.weight, parsed.number
            from measure m
            cross join lateral (values (1, search_text(m.name)), (2, search_text(search_list(m.tags))),
                                       (3, search_text(m.deliverable))) as part(weight, written)
            cross join lateral ts_debug('pg_catalog.norwegian', part.written) with ordinality
                as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
            where (m.id, m.from_revision, m.for_directorate) = (:id, :fromRevision, :forDirectorate)
              and length(parsed.lexemes[1]) >= 3 and parsed.alias in ('asciiword', 'word', 'numword')
            order by parsed.lexemes[1], part.weight, parsed.number
        ) as first
        order by weight, case when weight < 3 then number end, length(word) desc, lexeme collate "C"
        limit :most
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

    private record Word(String word, String lexeme) {}

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
        var lexemes = words.stream()
                .map(word -> WordForms.spellings(word.lexeme()).stream()
                        .map(Lexemes::quote)
                        .collect(Collectors.joining(" | ")))
                .toList();
        var counts = counts(lexemes, beforehand);
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Term(
                        words.get(i).word(), WordForms.common(words.get(i).lexeme()), lexemes.get(i), counts.get(i)))
                .sorted(Comparator.comparing(Term::measures))
                .toList();
    }

    private List<Word> words(Measure.Key measure) {
        return database.withHandle(handle -> handle.createQuery(WORDS)
                .bind("id", measure.id())
                .bind("fromRevision", measure.fromRevision())
                .bind("forDirectorate", measure.forDirectorate())
                .bind("most", MOST_TERMS)
                .mapTo(Word.class)
                .list());
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
