package no.tiltaksoversikt.publication.overview.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word as the database takes it.
 *
 * @param stem null of a stop word
 * @param stemOfStem what the stemmer makes of the stem
 * @param letters the word as misspelt ones are compared
 */
record Word(String token, String stem, String stemOfStem, String letters) {

    private static final int SHORTEST_PREFIX = 4;

    boolean isStopWord() {
        return stem == null;
    }

    /** Whether what goes on from it is likely to be another form or a compound, and not another word. */
    boolean isPrefix() {
        return token.length() >= SHORTEST_PREFIX && !hasFigures();
    }

    /** A number with one figure more or another is another number. */
    boolean hasFigures() {
        return token.chars().anyMatch(Character::isDigit);
    }

    /** The lexemes that its forms are indexed as. */
    Set<String> forms() {
        var forms = new LinkedHashSet<String>();
        if (!isStopWord()) {
            forms.add(stem);
            forms.add(token);
            forms.addAll(WordForms.inflections(token));
            if (stemOfStem != null) {
                forms.add(stemOfStem);
            }
        }
        return forms;
    }
}
