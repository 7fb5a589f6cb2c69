package no.tiltaksoversikt.validation.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words beside a number say about it. Only these are read, however long the text is. */
final class NumberContext {

    // "telefon", "nr" and "er"
    private static final int NEAREST = 3;
    private static final int LONGEST_WORD = 40;

    // "Kontakt prosjektleder", a name and "på".
    private static final int REACH_OF_CONTACT = 60;

    private static final String BETWEEN = " .:;/(#-\n";

    private static final Set<String> NUMBER = words("nr nummer no number");
    private static final Set<String> KIND = words("nr nummer kode adresse");
    private static final Set<String> PREPOSITION = words("er på til is on to at");

    /** Telefon, mobilnr, kontakttlf … */
    private static final Set<String> PHONE = Stream.concat(
                    words("tlf telf tel telefon phone").stream()
                            .flatMap(word -> Stream.of("", "kontakt", "vakt", "mobil", "direkte")
                                    .map(prefix -> prefix + word)),
                    words("mob mobil mobile sms faks nås treffes").stream())
            .flatMap(word -> Stream.concat(Stream.of(word), NUMBER.stream().map(word::concat)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CONTACT = words(
            "ring ringe ringes kontakt kontakte kontaktes kontaktperson kontaktinfo kontaktinformasjon prosjektleder "
                    + "saksbehandler sentralbord call contact");

    private static final Set<String> OTHER = words(
            "kr kroner nok eur usd ca cirka omlag rundt over under minst nesten inntil mellom opptil sum ramme totalt "
                    + "antall isbn issn oid doi ip kid id ref");

    private static final List<String> OTHER_BEGINNINGS = List.copyOf(
            words(
                    "cpv faktura ordre bestilling sak arkiv journal konto kunde avtale kontrakt prosjekt referanse "
                            + "budsjett vare artikkel serie org bilag kapittel kap post versjon dokument rekvisisjon lisens tiltak"));

    private static final List<String> OTHER_ENDINGS = List.of("budsjett", "kostnad", "beløp");

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?iu) *(?:(?:kr|kroner|krone|nok|eur|usd|stk|oppslag|oppføringer|brukere"
                    + "|saker|kall|anrop|samtaler|henvendelser|søknader|visninger|rader|treff|poster|personer|innbyggere|transaksjoner|meldinger|filer|dokumenter|nedlastinger|besøk"
                    + "|timer|i året)(?!\\p{L})|mill|mrd|,-|%)");

    /** A word that a count may stand before. */
    private static final Pattern NOUN_AFTER = Pattern.compile("(?U) (\\p{Ll}{3,})\\b");

    private static final Set<String> NO_NOUN =
            words("for eller hvis når ved til fra mellom dersom med men alle hver innen "
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

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether a word such as <em>tlf.</em> stands directly before the number. */
    boolean followsPhoneWord() {
        var words = wordsBefore();
        var next = !words.isEmpty() && PREPOSITION.contains(words.get(0)) ? 1 : 0;
        if (next < words.size() && NUMBER.contains(words.get(next))) {
            next++;
        }
        return next < words.size() && PHONE.contains(words.get(next));
    }

    /** Whether a word directly before the number makes it another kind of number. */
    boolean followsOtherWord() {
        var words = wordsBefore();
        return (!words.isEmpty() && isOther(words.get(0)))
                || (words.size() > 1
                        && ((KIND.contains(words.get(0)) && isOther(words.get(1)))
                                || (words.get(0).equals("lag") && words.get(1).equals("om"))));
    }

    private static boolean isOther(String word) {
        return OTHER.contains(word)
                || OTHER_BEGINNINGS.stream().anyMatch(word::startsWith)
                || OTHER_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** Whether the line asks to contact someone, with no other number in between. */
    boolean followsContactWord() {
        var wordEnd = start;
        for (var i = start - 1; i >= Math.max(-1, start - REACH_OF_CONTACT - 1); i--) {
            var character = i < 0 ? '\n' : text.charAt(i);
            if (!Character.isLetter(character)) {
                if (isWord(i + 1, wordEnd) && !isCompound(wordEnd) && CONTACT.contains(lowerCase(i + 1, wordEnd))) {
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
