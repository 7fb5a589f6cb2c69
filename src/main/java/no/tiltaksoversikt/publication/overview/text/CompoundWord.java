package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits Norwegian compounds and joins words into compounds: {@code søknadsskjema} is søknad and skjema. The splits are
 * proposals. A proposal matches only where both parts are words of one measure, so the measures serve as the vocabulary. Short
 * words stay whole, since most of them are established words ({@code landbruk}, {@code grunnlag}).
 */
final class CompoundWord {

    private static final Pattern LETTERS = Pattern.compile("[a-zæøå]+");
    private static final int SHORTEST = 10;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_JOINED = 3;
    private static final List<String> JOINTS = List.of("", "s", "e");

    private CompoundWord() {}

    /** A first and a last part. */
    record Parts(String first, String last) {}

    static List<Parts> parts(String word) {
        var parts = new ArrayList<Parts>();
        if (word.length() >= SHORTEST && LETTERS.matcher(word).matches()) {
            for (var end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
                var first = word.substring(0, end);
                var last = word.substring(end);
                parts.add(new Parts(first, last));
                if (first.endsWith("s") || first.endsWith("e")) {
                    parts.add(new Parts(first.substring(0, end - 1), last));
                }
            }
        }
        return parts;
    }

    /** The compounds that two words may be parts of. */
    static Set<String> joined(String first, String last) {
        var joined = new LinkedHashSet<String>();
        if (isPart(first) && isPart(last)) {
            JOINTS.forEach(joint -> joined.add(first + joint + last));
        }
        return joined;
    }

    private static boolean isPart(String word) {
        return word.length() >= SHORTEST_JOINED && LETTERS.matcher(word).matches();
    }
}
