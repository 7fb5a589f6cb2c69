package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Splits texts into words with the parser and the stemmer of the search index. */
@ApplicationScoped
class WordQuery {

    private static final String SQL = """
        select written.text, parsed.token, parsed.lexemes[1] as stem, search_letters(parsed.token) as letters,
               (ts_lexize('pg_catalog.norwegian_stem', parsed.lexemes[1]))[1] as stem_of_stem
        from unnest(:texts) with ordinality as written(text, place)
        cross join lateral ts_debug('pg_catalog.norwegian', search_text(written.text)) with ordinality
            as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
        where parsed.dictionary is not null or parsed.lexemes is not null
        order by written.place, parsed.number
        """;

    /**
     * Settings until the end of the transaction. The index is asked for some thousand of the measures with a lexeme, not for all
     * of them: it is only of interest whether there are any.
     */
    private static final String SETTINGS =
            "select set_config('gin_fuzzy_search_limit', '1000', true), set_config('enable_seqscan', 'off', true)";

    private static final String KNOWN = """
        select lexeme from unnest(:lexemes) as wanted (lexeme)
        where exists (
            select from measure m where m.search @@ quote_literal(lexeme)::tsquery
                and m.edition_year is distinct from (select e.year from edition e where e.sandbox))
        """;

    private final Jdbi database;

    WordQuery(Jdbi database) {
        this.database = database;
    }

    /** The words of each text. */
    Map<String, List<Word>> words(Collection<String> texts) {
        var words = new LinkedHashMap<String, List<Word>>();
        texts.forEach(text -> words.put(text, new ArrayList<>()));
        return database.withHandle(handle -> handle.createQuery(SQL)
                .bind("texts", words.keySet().toArray(String[]::new))
                .reduceRows(words, (all, row) -> {
                    all.get(row.getColumn("text", String.class)).add(row.getRow(Word.class));
                    return all;
                }));
    }

    /** Those of the lexemes that any measure has, also one that the reader may not see. A transaction of its own keeps the settings. */
    @Transactional(TxType.REQUIRES_NEW)
    Set<String> known(Collection<String> lexemes) {
        return database.withHandle(handle -> {
            handle.execute(SETTINGS);
            return handle.createQuery(KNOWN)
                    .bindArray("lexemes", String.class, lexemes)
                    .mapTo(String.class)
                    .collect(Collectors.toSet());
        });
    }
}
