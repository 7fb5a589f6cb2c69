package no.tiltaksoversikt.publication.overview.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word as the database parses it.
 *
 * @param stem null for a stop word
 * @param stemOfStem the stem of the stem
 * @param letters the form for comparing misspelt words
 */
record Word(String token, String stem, String stemOfStem, String letters) {

    private static final int SHORTEST_PREFIX = 4;

    boolean isStopWord() {
        return stem == null;
    }

    /** A single letter names nothing: too many names have it. */
    boolean isLetter() {
        return token.length() == 1;
    }

    /** Whether longer words that begin with it are likely to be forms or compounds of it. */
    boolean isPrefix() {
        return token.length() >= SHORTEST_PREFIX && !hasFigures();
    }

    /** A number with another digit is another number, so it has no similar spellings. */
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
