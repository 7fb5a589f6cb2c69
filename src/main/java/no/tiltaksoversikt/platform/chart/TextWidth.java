package no.tiltaksoversikt.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The maximum width of a text. The reader's font is unknown, so this is the width in one of the widest common sans-serif fonts,
 * rounded up.
 */
final class TextWidth {

    private static final int PER_EM = 100;
    private static final int NARROW = 37;
    private static final int ORDINARY = 62;
    private static final int CAPITAL = 72;
    private static final int WIDE = 98;
    private static final int BOLD_PERCENT = 110;
    private static final String NARROWS = "iíìjlftr.,:;'|()[]!/ -–";
    private static final String WIDES = "mwMW@%æÆ—";

    /** The widths of the Latin letters and signs, since a layout measures each text many times. */
    private static final int[] COMMON =
            IntStream.range(0, 0x180).map(TextWidth::ofCharacter).toArray();

    private TextWidth() {}

    static int width(String text, int size, boolean bold) {
        var hundredths = 0;
        for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            hundredths += character < COMMON.length ? COMMON[character] : ofCharacter(character);
        }
        var width = (hundredths * size + PER_EM - 1) / PER_EM;
        return bold ? (width * BOLD_PERCENT + PER_EM - 1) / PER_EM : width;
    }

    private static int ofCharacter(int character) {
        if (NARROWS.indexOf(character) >= 0) {
            return NARROW;
        }
        if (WIDES.indexOf(character) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(character) ? CAPITAL : ORDINARY;
    }

    /** Wraps a text to a width; a word that is too long gets a line of its own. */
    static List<String> wrap(String text, int width, int size, boolean bold) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split(" +")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size, bold) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
