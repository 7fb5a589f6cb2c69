package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of tsqueries. */
final class Lexemes {

    private Lexemes() {}

    public static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Any of the parts; empty where there are none. */
    static String any(Collection<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(" | "));
    }

    /** A word in any form, or several words as a phrase; empty for stop words only. */
    static String of(List<Word> words, boolean isBegun) {
        if (words.size() == 1) {
            return forms(words.get(0), isBegun);
        }
        var phrase = new StringBuilder();
        var distance = 0;
        for (var i = 0; i < words.size(); i++) {
            distance++;
            if (!words.get(i).isStopWord()) {
                phrase.append(phrase.isEmpty() ? "" : " <" + distance + "> ")
                        .append(phrasePart(words.get(i), isBegun && i == words.size() - 1));
                distance = 0;
            }
        }
        return phrase.isEmpty() ? "" : "(" + phrase + ")";
    }

    private static String phrasePart(Word word, boolean isBegun) {
        var stem = quote(word.stem());
        return isBegun && word.isPrefix() ? "(" + stem + " | " + quote(word.token()) + ":*)" : stem;
    }

    private static String forms(Word word, boolean isBegun) {
        var lexemes = new LinkedHashSet<>(word.forms());
        if (isBegun) {
            lexemes.addAll(WordForms.withoutBegunEnding(word.token()));
        }
        var any = lexemes.stream().map(Lexemes::quote).collect(Collectors.toCollection(ArrayList::new));
        if (isBegun) {
            any.add(quote(word.token()) + ":*");
        }
        return any(any);
    }
}
