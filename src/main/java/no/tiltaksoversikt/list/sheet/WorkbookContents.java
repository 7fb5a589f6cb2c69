package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** What the sheets of a workbook share, and the number of cells and characters kept so far. */
final class WorkbookContents {

    private static final int MOST_TEXTS = 1_000_000;

    /** The texts that cells refer to by number. */
    private final List<CellText> texts = new ArrayList<>();

    private final CellFormats formats;
    private boolean is1904;
    private int cells;
    private long characters;

    /** Reads the parts with the texts and the styles; their names are null if there are none. */
    WorkbookContents(ZipParts parts, String texts, String styles) throws IOException, XMLStreamException {
        if (texts != null) {
            readTexts(parts, texts);
        }
        formats = CellFormats.read(parts, styles);
    }

    private void readTexts(ZipParts parts, String name) throws IOException, XMLStreamException {
        var length = 0L;
        try (var part = PartReader.open(parts, name)) {
            while (part.nextElement()) {
                if (part.isAt("si")) {
                    var text = CellText.read(part, "si");
                    length += text.text().length();
                    if (length > ListLimits.CHARACTERS || texts.size() == MOST_TEXTS) {
                        throw ListLimits.tooLarge("cells");
                    }
                    texts.add(text);
                }
            }
        }
    }

    /** Whether dates count from 1904, as in the first spreadsheets for the Macintosh. */
    void countFrom1904(boolean does) {
        is1904 = does;
    }

    /** The text with a number; null if there is none. */
    CellText text(String number) {
        try {
            var position = Integer.parseInt(number.strip());
            return position >= 0 && position < texts.size() ? texts.get(position) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    SheetCell number(String stored, int style, boolean isSum) {
        return CellNumber.of(stored, formats.kind(style), formats.format(style), is1904, isSum);
    }

    CellFormats formats() {
        return formats;
    }

    /** Counts a cell; throws a problem 413 if a limit is exceeded. */
    void count(SheetCell cell) {
        cells++;
        characters += cell.text().length();
        if (cells > ListLimits.CELLS || characters > ListLimits.CHARACTERS) {
            throw ListLimits.tooLarge("cells");
        }
    }
}
