package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.TermQuery.Term;
import no.tiltaksoversikt.publication.overview.text.WordForms;

/** Finds public measures of other agencies that have rare words in common with a measure. */
@ApplicationScoped
class CandidateQuery {

    /** Rare words are taken until so many measures have them; what is ranked is at most this and the last word's. */
    private static final int ENOUGH = 3000;

    private static final int MOST_PAIRED = 3;

    private static final String SQL = """
            select m.id, m.from_revision, m.for_directorate, tsvector_to_array(m.search) as lexemes,
                   round(100 * similarity(search_letters(search_text(m.name)), search_letters(search_text(?)))) as alike
            from measure m
            join edition e on e.year = m.edition_year and m.from_revision <= e.revision and m.to_revision > e.revision
            where m.search @@ ?::tsquery and m.for_public and m.org_number <> ? and m.lineage_id <> ?
              and not exists (select 1 from measure n
                  join edition f on f.year = n.edition_year and n.from_revision <= f.revision and n.to_revision > f.revision
                  where n.lineage_id = m.lineage_id and n.edition_year > m.edition_year and n.for_public)
            order by ts_rank(m.search, ?::tsquery, 1) desc, m.edition_year desc, m.org_number, m.reference collate "C"
            limit 200
            """;

    private final DataSource database;

    CandidateQuery(DataSource database) {
        this.database = database;
    }

    /**
     * A measure that may be like another.
     *
     * @param common its lexemes, those of nynorsk in the spelling of bokmål
     * @param namesAlike how many per cent of the pieces of three letters in both names are in common
     */
    record Candidate(Measure.Key key, Set<String> common, int namesAlike) {}

    List<Candidate> of(Measure measure, List<Term> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, measure.answers().name());
            statement.setString(2, rare(terms));
            statement.setString(3, measure.orgNumber());
            statement.setObject(4, measure.lineageId());
            statement.setString(5, terms.stream().map(Term::lexemes).collect(Collectors.joining(" | ")));
            var candidates = new ArrayList<Candidate>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    candidates.add(new Candidate(
                            Rows.key(rows),
                            Stream.of((String[]) rows.getArray("lexemes").getArray())
                                    .map(WordForms::common)
                                    .collect(Collectors.toSet()),
                            rows.getInt("alike")));
                }
            }
            return candidates;
        } catch (SQLException failed) {
            throw new IllegalStateException("Similar measures can't be found", failed);
        }
    }

    /** Any of the rare words; where all are common, two at once of those that say most. */
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
