package no.tiltaksoversikt.list.sheet;

/** What the sheets of a workbook share, and the number of cells and characters kept so far. */
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

    /** Whether dates count from 1904, as in the first spreadsheets for the Macintosh. */
    void countFrom1904(boolean does) {
        is1904 = does;
    }

    SharedTexts texts() {
        return texts;
    }

    SheetCell number(String stored, int style, boolean isSum) {
        return CellNumber.of(stored, formats.kind(style), formats.format(style), is1904, isSum);
    }

    boolean isStruck(int style) {
        return formats.isStruck(style);
    }

    boolean hidesTexts(int style) {
        var format = formats.format(style);
        return format != null && format.hides(null);
    }

    /** Counts a cell; throws a problem 413 if a limit is exceeded. */
    void count(SheetCell cell) {
        cells++;
        characters += cell.text().length();
        if (cells > ListLimits.CELLS || characters > ListLimits.CHARACTERS) {
            throw ListLimits.tooManyCells();
        }
    }
}
