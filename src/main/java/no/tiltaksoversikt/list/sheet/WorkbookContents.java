package no.tiltaksoversikt.list.sheet;

/** What the sheets of a workbook share, and how much has been kept of all of them. */
final class WorkbookContents {

    private final SharedTexts texts;
    private final CellFormats formats;
    private boolean is1904;
    private int cells;
    private long characters;

    WorkbookContents(SharedTexts texts, CellFormats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** Days are counted from 1904, as the first spreadsheets for Macintosh did. */
    void countFrom1904(boolean does) {
        is1904 = does;
    }

    SharedTexts texts() {
        return texts;
    }

    SheetCell number(String stored, int style, boolean isSum) {
        return CellNumber.of(stored, formats.kind(style), is1904, isSum);
    }

    /** A problem 413 where more is kept than there is room for. */
    void count(SheetCell cell) {
        cells++;
        characters += cell.text().length();
        if (cells > ListLimits.CELLS || characters > ListLimits.CHARACTERS) {
            throw ListLimits.tooManyCells();
        }
    }
}
