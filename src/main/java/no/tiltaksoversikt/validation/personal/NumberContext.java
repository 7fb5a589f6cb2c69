package no.tiltaksoversikt.validation.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words beside a number say about it. Only these are read, however long the text is. */
final class NumberContext {

    // "telefon", "nr" and "er"
    private static final int NEAREST = 3;
    private static final int LONGEST_WORD = 40;

    // "Kontakt prosjektleder", a name and "på".
    private static final int REACH_OF_CONTACT = 60;

    private static final String BETWEEN = " .:;/(#-\n";

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?iu) *(?:(?:kr|kroner|krone|nok|eur|usd|stk|oppslag|oppføringer|brukere"
                    + "|saker|kall|anrop|samtaler|henvendelser|søknader|visninger|rader|treff|poster|personer|innbyggere|transaksjoner|meldinger|filer|dokumenter|nedlastinger|besøk"
                    + "|timer|i året)(?!\\p{L})|mill|mrd|,-|%)");

    /** A word that a count may stand before. */
    private static final Pattern NOUN_AFTER = Pattern.compile("(?U) (\\p{Ll}{3,})\\b");

    private static final Set<String> NO_NOUN =
            NumberWords.set("for eller hvis når ved til fra mellom dersom med men alle hver innen "
                    + "etter før kan skal eventuelt daglig døgnet hele mandag tirsdag onsdag torsdag fredag lørdag søndag and between when "
                    + "with");

    private final String text;
    private final int start;
    private final int end;

    NumberContext(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Whether a word such as <em>tlf.</em> stands directly before the number. */
    boolean followsPhoneWord() {
        var words = wordsBefore();
        var next = !words.isEmpty() && NumberWords.PREPOSITION.contains(words.get(0)) ? 1 : 0;
        if (next < words.size() && NumberWords.NUMBER.contains(words.get(next))) {
            next++;
        }
        return next < words.size() && NumberWords.PHONE.contains(words.get(next));
    }

    /** Whether a word directly before the number makes it another kind of number. */
    boolean followsOtherWord() {
        var words = wordsBefore();
        return (!words.isEmpty() && NumberWords.makeOther(words.get(0)))
                || (words.size() > 1
                        && ((NumberWords.KIND.contains(words.get(0)) && NumberWords.makeOther(words.get(1)))
                                || (words.get(0).equals("lag") && words.get(1).equals("om"))));
    }

    /** Whether the line asks to contact someone, with no other number in between. */
    boolean followsContactWord() {
        var wordEnd = start;
        for (var i = start - 1; i >= Math.max(-1, start - REACH_OF_CONTACT - 1); i--) {
            var character = i < 0 ? '\n' : text.charAt(i);
            if (!Character.isLetter(character)) {
                if (isWord(i + 1, wordEnd)
                        && !isCompound(wordEnd)
                        && NumberWords.CONTACT.contains(lowerCase(i + 1, wordEnd))) {
                    return true;
                }
                wordEnd = i;
            }
            if (character == '\n' || DigitGroups.isDigit(character)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word goes on after a hyphen: Ring-tjenesten. */
    private boolean isCompound(int wordEnd) {
        return text.charAt(wordEnd) == '-' && Character.isLetter(text.charAt(wordEnd + 1));
    }

    boolean isAmount() {
        return AMOUNT_AFTER.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whether a word after the number may say what it counts. */
    boolean mayCount() {
        var word = NOUN_AFTER.matcher(text).region(end, text.length());
        return word.lookingAt() && !NO_NOUN.contains(word.group(1));
    }

    /** The nearest first, in lower case. */
    private List<String> wordsBefore() {
        var words = new ArrayList<String>(NEAREST);
        var wordEnd = start;
        while (words.size() < NEAREST) {
            while (wordEnd > 0 && BETWEEN.indexOf(text.charAt(wordEnd - 1)) >= 0) {
                wordEnd--;
            }
            var wordStart = wordEnd;
            while (wordStart > 0
                    && wordEnd - wordStart <= LONGEST_WORD
                    && Character.isLetter(text.charAt(wordStart - 1))) {
                wordStart--;
            }
            if (!isWord(wordStart, wordEnd)) {
                break;
            }
            words.add(lowerCase(wordStart, wordEnd));
            wordEnd = wordStart;
        }
        return words;
    }

    private static boolean isWord(int from, int to) {
        return from < to && to - from <= LONGEST_WORD;
    }

    private String lowerCase(int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
