package no.tiltaksoversikt.list.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.tiltaksoversikt.platform.text.Blank;

/**
 * The text of a cell as workbooks store it: in runs of different styles, with escapes for characters that XML cannot hold.
 *
 * @param text without the runs that are struck out, unless it has no others
 * @param isStruck whether any are
 */
record CellText(String text, boolean isStruck) {

    /** ISO/IEC 29500-1 section 22.9.2.19. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    /** Reads the text of the current element to its end, without phonetic guides. */
    static CellText read(PartReader part, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var struck = new StringBuilder();
        var isStruck = false;
        while (part.nextWithin(element)) {
            if (part.isAt("rPh")) {
                while (part.nextWithin("rPh")) {
                    // Skips to the element's end.
                }
            } else if (part.isAt("r")) {
                isStruck = false;
            } else if (part.isAt("strike")) {
                isStruck = part.attribute("val") == null || part.flag("val");
            } else if (part.isAt("t")) {
                (isStruck ? struck : text).append(part.text());
                if (text.length() + struck.length() > 2 * ListLimits.CELL) {
                    throw ListLimits.tooLarge("cell");
                }
            }
        }
        return new CellText(
                plain((Blank.is(text.toString()) ? struck : text).toString()), !Blank.is(struck.toString()));
    }

    /** Removes the escapes. */
    static String plain(String text) {
        if (text.indexOf("_x") < 0) {
            return checked(text);
        }
        return checked(ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL)))));
    }

    private static String checked(String text) {
        if (text.length() > ListLimits.CELL) {
            throw ListLimits.tooLarge("cell");
        }
        return SheetCell.visible(text);
    }
}
