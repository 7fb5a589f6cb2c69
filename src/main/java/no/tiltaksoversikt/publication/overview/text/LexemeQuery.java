package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;

/** Turns a search text into a tsquery with the parser and the stemmer that the index is made with. */
@ApplicationScoped
public class LexemeQuery {

    private static final int SHORTEST_MISSPELT = 4;

    private static final String SQL = """
            select spelling.place, parsed.token, parsed.lexemes[1] as stem, search_letters(parsed.token) as letters,
                   (ts_lexize('pg_catalog.norwegian_stem', parsed.lexemes[1]))[1] as stem_of_stem
            from unnest(?::text[]) with ordinality as spelling(written, place)
            cross join lateral ts_debug('pg_catalog.norwegian', search_text(spelling.written)) with ordinality
                as parsed(alias, description, token, dictionaries, dictionary, lexemes, number)
            where parsed.dictionary is not null or parsed.lexemes is not null
            order by spelling.place, parsed.number
            """;

    private final DataSource database;

    LexemeQuery(DataSource database) {
        this.database = database;
    }

    /** A word as the database takes it; the stem of a stop word is null. */
    private record Word(String token, String stem, String stemOfStem, String letters) {}

    public Search of(SearchText text) {
        var spellings = text.terms().stream()
                .map(term -> WordForms.spellings(term.text().toLowerCase(Locale.ROOT)))
                .toList();
        var words = words(spellings.stream().flatMap(List::stream).toList());
        var isAlone = text.terms().size() == 1;
        var wanted = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        var letters = new ArrayList<String>();
        var place = 0;
        for (var i = 0; i < text.terms().size(); i++) {
            var term = text.terms().get(i);
            var ways = words.subList(place, place + spellings.get(i).size());
            place += ways.size();
            var lexemes = ways.stream()
                    .map(way -> lexemes(way, term, isAlone))
                    .filter(way -> !way.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" | "));
            if (!lexemes.isEmpty()) {
                (term.isExcluded() ? excluded : wanted).add("(" + lexemes + ")");
            }
            if (!term.isExcluded()) {
                letters.addAll(letters(ways.get(0)));
            }
        }
        var hasPhrase = text.terms().stream().anyMatch(term -> term.isPhrase() && !term.isExcluded());
        return search(wanted, excluded, hasPhrase ? List.of() : letters);
    }

    private static Search search(List<String> wanted, List<String> excluded, List<String> letters) {
        var all = new ArrayList<>(wanted);
        excluded.forEach(lexemes -> all.add("!" + lexemes));
        return new Search(joined(all, " & "), joined(wanted, " | "), joined(excluded, " | "), letters, Search.By.WORDS);
    }

    private static String joined(List<String> lexemes, String operator) {
        return lexemes.isEmpty() ? null : String.join(operator, lexemes);
    }

    private static List<String> letters(List<Word> words) {
        return words.stream()
                .map(Word::letters)
                .filter(word -> word.length() >= SHORTEST_MISSPELT)
                .toList();
    }

    private static String lexemes(List<Word> words, Term term, boolean isAlone) {
        if (words.size() == 1) {
            var word = words.get(0);
            // A word that says nothing is left out, unless it is the beginning of all that is being typed.
            return word.stem() == null && !isAlone ? "" : forms(word, term.isUnfinished());
        }
        var phrase = new StringBuilder();
        var distance = 0;
        for (var i = 0; i < words.size(); i++) {
            distance++;
            if (words.get(i).stem() != null) {
                var isBegun = term.isUnfinished() && i == words.size() - 1;
                phrase.append(phrase.isEmpty() ? "" : " <" + distance + "> ").append(phrasePart(words.get(i), isBegun));
                distance = 0;
            }
        }
        return phrase.toString();
    }

    private static String phrasePart(Word word, boolean isBegun) {
        var stem = quote(word.stem());
        return isBegun ? "(" + stem + " | " + quote(word.token()) + ":*)" : stem;
    }

    private static String forms(Word word, boolean isUnfinished) {
        var lexemes = new LinkedHashSet<String>();
        if (word.stem() != null) {
            lexemes.add(word.stem());
            lexemes.add(word.token());
            lexemes.addAll(WordForms.inflections(word.token()));
            if (word.stemOfStem() != null) {
                lexemes.add(word.stemOfStem());
            }
        }
        if (isUnfinished) {
            lexemes.addAll(WordForms.withoutBegunEnding(word.token()));
        }
        var any = lexemes.stream().map(LexemeQuery::quote).collect(Collectors.toCollection(ArrayList::new));
        if (isUnfinished) {
            any.add(quote(word.token()) + ":*");
        }
        return String.join(" | ", any);
    }

    public static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private List<List<Word>> words(List<String> spellings) {
        var words = IntStream.range(0, spellings.size())
                .<List<Word>>mapToObj(place -> new ArrayList<>())
                .toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", spellings.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.get(rows.getInt("place") - 1)
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
