package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Takes texts apart with the parser and the stemmer that the index is made with. */
@ApplicationScoped
class WordQuery {

    private static final String SQL = """
            select written.text, parsed.token, parsed.lexemes[1] as stem, search_letters(parsed.token) as letters,
                   (ts_lexize('pg_catalog.norwegian_stem', parsed.lexemes[1]))[1] as stem_of_stem
            from unnest(?::text[]) with ordinality as written(text, place)
            cross join lateral ts_debug('pg_catalog.norwegian', search_text(written.text)) with ordinality
                as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
            where parsed.dictionary is not null or parsed.lexemes is not null
            order by written.place, parsed.number
            """;

    private final DataSource database;

    WordQuery(DataSource database) {
        this.database = database;
    }

    /** The words by text, each text once. */
    Map<String, List<Word>> words(Collection<String> texts) {
        var words = new LinkedHashMap<String, List<Word>>();
        texts.forEach(text -> words.put(text, new ArrayList<>()));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1, connection.createArrayOf("text", words.keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.get(rows.getString("text"))
                            .add(new Word(
                                    rows.getString("token"),
                                    rows.getString("stem"),
                                    rows.getString("stem_of_stem"),
                                    rows.getString("letters")));
                }
            }
            return words;
        } catch (SQLException failed) {
            throw new IllegalStateException("The words can't be taken apart", failed);
        }
    }
}
