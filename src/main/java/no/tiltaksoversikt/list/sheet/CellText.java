package no.tiltaksoversikt.list.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts of cells as workbooks store them: in runs of different styles, with escapes for characters that XML cannot hold. */
final class CellText {

    /** ISO/IEC 29500-1 section 22.9.2.19. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private CellText() {}

    /** Reads the text of the current element to its end, without phonetic guides. */
    static String read(PartReader part, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (part.nextWithin(element)) {
            if (part.isAt("rPh")) {
                while (part.nextWithin("rPh")) {
                    // Skips to the element's end.
                }
            } else if (part.isAt("t")) {
                text.append(part.text());
                if (text.length() > 2 * ListLimits.CELL) {
                    throw ListLimits.tooLongCell();
                }
            }
        }
        return plain(text.toString());
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
            throw ListLimits.tooLongCell();
        }
        return text;
    }
}
