package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.TermQuery.Term;
import org.jdbi.v3.core.Jdbi;

/** Finds public measures of other agencies that share rare words with a measure. */
@ApplicationScoped
class CandidateQuery {

    /** The query takes rare words, the rarest first, until this many measures have them. */
    private static final int ENOUGH = 3000;

    private static final int MOST_PAIRED = 3;

    private static final String SQL =
            """
        select m.id, m.from_revision, m.for_directorate, tsvector_to_array(m.search) as lexemes,
               round(100 * similarity(search_letters(search_text(m.name)), search_letters(search_text(:name)))) as alike
        from measure m
        join edition e on e.year = m.edition_year
        where m.search @@ :rare::tsquery and {public} and m.org_number <> :agency and m.lineage_id <> :lineage
          and not exists (select 1 from measure n
              join edition f on f.year = n.edition_year
              where n.lineage_id = m.lineage_id and n.edition_year > m.edition_year and {later})
        order by ts_rank(m.search, :any::tsquery, 1) desc, m.edition_year desc, m.org_number, m.reference collate "C"
        limit 200
        """.replace("{public}", TermQuery.visible("m", "e")).replace("{later}", TermQuery.visible("n", "f"));

    private final Jdbi database;

    CandidateQuery(Jdbi database) {
        this.database = database;
    }

    /**
     * A measure that may be similar to another.
     *
     * @param common its lexemes; nynorsk ones in the spelling of bokmål
     * @param namesAlike the percentage of trigrams that the two names share
     */
    record Candidate(Measure.Key key, Set<String> common, int namesAlike) {}

    List<Candidate> of(Measure measure, List<Term> terms, boolean beforehand) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> handle.createQuery(SQL)
                .bind("name", measure.answers().name())
                .bind("rare", rare(terms))
                .bind("beforehand", beforehand)
                .bind("any", terms.stream().map(Term::lexemes).collect(Collectors.joining(" | ")))
                .bind("agency", measure.orgNumber())
                .bind("lineage", measure.lineageId())
                .map((row, context) -> new Candidate(
                        CurrentRows.key(row),
                        Stream.of((String[]) row.getArray("lexemes").getArray())
                                .map(WordForms::common)
                                .collect(Collectors.toSet()),
                        row.getInt("alike")))
                .list());
    }

    /** Any of the rare words. Where all words are common, any pair of the rarest. */
    private static String rare(List<Term> terms) {
        var rare = new ArrayList<String>();
        var measures = 0;
        for (var term : terms) {
            if (term.isCommon() || measures >= ENOUGH) {
                break;
            }
            rare.add(term.lexemes());
            measures += term.measures();
        }
        return rare.isEmpty() ? pairs(terms) : String.join(" | ", rare);
    }

    private static String pairs(List<Term> terms) {
        var first = terms.stream()
                .limit(MOST_PAIRED)
                .map(term -> "(" + term.lexemes() + ")")
                .toList();
        if (first.size() == 1) {
            return first.get(0);
        }
        return IntStream.range(1, first.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> "(" + first.get(j) + " & " + first.get(i) + ")"))
                .collect(Collectors.joining(" | "));
    }
}
