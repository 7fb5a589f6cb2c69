package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.publication.overview.OverviewItem.Fragment;

/** A text with the characters (code points) that a search has found. */
public final class MarkedText {

    /** The marks that the database sets around a hit. */
    static final int START = '\u0001';

    static final int STOP = '\u0002';

    private static final String CUT = "…";

    private final int[] characters;
    private final BitSet hits;

    private MarkedText(int[] characters, BitSet hits) {
        this.characters = characters;
        this.hits = hits;
    }

    public static MarkedText plain(String written) {
        return new MarkedText(written.codePoints().toArray(), new BitSet());
    }

    /**
     * Transfers the marks from the searched text to the written text. A letter with its accents, a ligature or an invisible
     * character takes as many characters of the searched text as it has when it is folded. Texts that do not match are not marked.
     */
    static MarkedText of(String written, String markedSearchText) {
        var marks = marks(markedSearchText);
        var text = plain(written);
        var searched = 0;
        for (var start = 0; start < text.characters.length; ) {
            var end = endOfLetter(text.characters, start);
            var folded = SearchFolding.fold(new String(text.characters, start, end - start));
            var next = searched + folded.codePointCount(0, folded.length());
            var hit = marks.nextSetBit(searched);
            // What folds to nothing belongs to the hit that it stands inside.
            var isHit =
                    next > searched ? hit >= 0 && hit < next : hit == searched && start > 0 && text.hits.get(start - 1);
            text.hits.set(start, end, isHit);
            searched = next;
            start = end;
        }
        var length = markedSearchText
                .codePoints()
                .filter(character -> character != START && character != STOP)
                .count();
        return searched == length ? text : plain(written);
    }

    private static BitSet marks(String markedSearchText) {
        var marks = new BitSet();
        var place = 0;
        var isHit = false;
        for (var character : markedSearchText.codePoints().toArray()) {
            if (character == START || character == STOP) {
                isHit = character == START;
            } else {
                marks.set(place++, isHit);
            }
        }
        return marks;
    }

    private static int endOfLetter(int[] characters, int start) {
        var end = start + 1;
        while (end < characters.length && Character.getType(characters[end]) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    /** The whole text in fragments. */
    public List<Fragment> fragments() {
        return fragments(0, characters.length);
    }

    /** At most so many characters around the first hit; the beginning where the hit is there, or there is none. */
    public List<Fragment> excerpt(int most) {
        if (characters.length <= most) {
            return fragments();
        }
        var room = most - 2 * CUT.length();
        var from = firstHit() < room ? 0 : wordFrom(Math.min(firstHit() - room / 4, characters.length - room));
        var to = wordTo(from, Math.min(from + room, characters.length));
        var fragments = new ArrayList<Fragment>();
        if (from > 0) {
            fragments.add(new Fragment(CUT, false));
        }
        fragments.addAll(fragments(from, to));
        if (to < characters.length) {
            fragments.add(new Fragment(CUT, false));
        }
        return fragments;
    }

    public static String text(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }

    private int firstHit() {
        return Math.max(0, hits.nextSetBit(0));
    }

    /** The beginning of a word at or after the place, unless that is far away. */
    private int wordFrom(int place) {
        for (var i = place; i < Math.min(place + 40, firstHit()); i++) {
            if (Character.isWhitespace(characters[i - 1])) {
                return i;
            }
        }
        return place;
    }

    /** The end of a word at or before the place, unless that is far away. */
    private int wordTo(int from, int place) {
        if (place == characters.length) {
            return place;
        }
        for (var i = place; i > Math.max(from, place - 40); i--) {
            if (Character.isWhitespace(characters[i])) {
                return i;
            }
        }
        return place;
    }

    private List<Fragment> fragments(int from, int to) {
        var fragments = new ArrayList<Fragment>();
        var start = from;
        for (var i = from + 1; i <= to; i++) {
            if (i == to || hits.get(i) != hits.get(start)) {
                fragments.add(new Fragment(new String(characters, start, i - start), hits.get(start)));
                start = i;
            }
        }
        return fragments;
    }
}
