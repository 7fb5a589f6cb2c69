package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.list.value.RowWords;

/**
 * Separates the rows of measures from totals, repeated headings, headings of parts, and notes below the list. A row that may be
 * a measure counts as one, since the rules report what it lacks.
 */
final class RowSieve {

    private static final int FEWEST_UNANSWERED = 3;
    private static final Pattern LETTER = Pattern.compile("\\pL");
    private static final Pattern FOOTNOTE = Pattern.compile("^(?:\\*+\\)?|[¹²³†]|[0-9]\\))\\s*\\pL");

    private final MappedSheet mapped;
    private final MappedColumns columns;
    private final Set<Integer> places;
    private final Set<Integer> amounts;

    /** The columns that identify the measure. */
    private final Set<Integer> names;

    private final List<SheetRow> rows;
    private final boolean beginsWithHeading;

    RowSieve(MappedColumns columns) {
        this.columns = columns;
        mapped = columns.table();
        names = columns.names();
        places = columns.byPlace().keySet();
        amounts = columns.numbers();
        rows = mapped.rows();
        beginsWithHeading = rows.size() > 1
                && isNameAlone(rows.get(0))
                && filled(rows.get(1)) >= FEWEST_UNANSWERED
                && rows.stream().filter(this::isNameAlone).count() > 1;
    }

    private boolean isNameAlone(SheetRow row) {
        return row.cells().size() == 1 && names.contains(row.cells().firstKey());
    }

    List<SheetRow> measures(ListMeasures told) {
        var kept = new ArrayList<SheetRow>();
        var end = endOfList();
        var instructions = instructions();
        var ended = new ArrayList<SheetRow>();
        var hasEnded = false;
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i >= end || i < instructions || isOther(row) || isTitle(i)) {
                var shown = row.first().shown();
                told.tellOfCell(NoteKind.ROW_SKIPPED, new Place(mapped, row.number(), null), shown);
                if (isHeading(row) || isTotal(row) || isTitle(i)) {
                    tellEnded(ended, told);
                    hasEnded = RowWords.isEnded(shown);
                }
            } else if (hasEnded) {
                ended.add(row);
            } else {
                kept.add(row);
            }
        }
        tellEnded(ended, told);
        return kept;
    }

    private void tellEnded(List<SheetRow> ended, ListMeasures told) {
        if (!ended.isEmpty()) {
            told.tellOfRows(NoteKind.TABLE_LEFT_OUT, mapped, ended);
            ended.clear();
        }
    }

    /** Whether a row is a single cell above repeated headings. */
    private boolean isTitle(int i) {
        return rows.get(i).cells().size() == 1
                && i + 1 < rows.size()
                && mapped.header().isRepeatedBy(rows.get(i + 1));
    }

    private boolean isOther(SheetRow row) {
        return filled(row) == 0
                || mapped.header().isRepeatedBy(row)
                || isTotal(row)
                || isHeading(row)
                || isNumbering(row)
                || ListUnit.inRow(row).isPresent()
                || row.cells().values().stream().limit(2).anyMatch(cell -> RowWords.isExample(cell.text()));
    }

    /**
     * The number of the first rows that say how to fill in the others: hardly any of the cells is an answer, unlike those below, or a
     * cell gives the unit of amounts, and few of the others are answers.
     */
    private int instructions() {
        var count = rows.size() > 1 && isUnanswered(rows.get(0)) && !isUnanswered(rows.get(1)) ? 1 : 0;
        var most = Math.min(ListUnit.INSTRUCTIONS, rows.size());
        for (var i = 0;
                i < most && isHardlyAnswered(rows.get(i)) && !mapped.header().isRepeatedBy(rows.get(i));
                i++) {
            if (rows.get(i).cells().entrySet().stream()
                    .anyMatch(cell -> amounts.contains(cell.getKey()) && ListUnit.isInstruction(cell.getValue()))) {
                count = i + 1;
            }
        }
        return count;
    }

    private boolean isHardlyAnswered(SheetRow row) {
        return 2 * answers(row).filter(Boolean::booleanValue).count()
                <= answers(row).count();
    }

    private boolean isUnanswered(SheetRow row) {
        var read = answers(row).toList();
        return read.size() >= FEWEST_UNANSWERED
                && 4 * read.stream().filter(Boolean::booleanValue).count() <= read.size();
    }

    private Stream<Boolean> answers(SheetRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> places.contains(cell.getKey()))
                .flatMap(cell -> columns.mayAnswer(cell).stream()
                        .map(isAnswer -> isAnswer
                                && !(amounts.contains(cell.getKey())
                                        && LETTER.matcher(cell.getValue().text())
                                                .find()
                                        && ListUnit.isNote(cell.getValue().text()))));
    }

    private long filled(SheetRow row) {
        return row.cells().keySet().stream().filter(places::contains).count();
    }

    /** A row that is called a total and has little but amounts and counts, or that has amounts and nothing to identify a measure. */
    private boolean isTotal(SheetRow row) {
        var hasAmount = row.cells().keySet().stream().anyMatch(amounts::contains);
        var first = row.cells().firstKey();
        var isPart = hasAmount && RowWords.isPart(row.cells().get(first).text());
        var said = row.cells().entrySet().stream()
                .filter(cell -> saysTotal(cell.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(first).filter(any -> isPart));
        var isSaid = said.isPresent();
        var others = row.cells().entrySet().stream()
                .filter(cell -> places.contains(cell.getKey()) && !amounts.contains(cell.getKey()))
                .filter(cell -> !isSaid
                        || cell.getKey() < said.get()
                        || (cell.getKey() > said.get()
                                && !RowWords.isBesideTotal(cell.getValue().shown())))
                .count();
        var isPlain = RowWords.isTotalAlone(row.cells().get(first).text())
                || row.cells().values().stream().anyMatch(SheetCell::isSum);
        return (isSaid && (others == 0 || (others == 1 && isPlain)))
                || (others == 0 && hasAmount && row.cells().keySet().stream().noneMatch(names::contains));
    }

    private static boolean saysTotal(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT && RowWords.isTotal(cell.text());
    }

    /** A row that numbers the columns. */
    private static boolean isNumbering(SheetRow row) {
        var number = new AtomicInteger();
        return row.cells().size() >= FEWEST_UNANSWERED
                && row.cells().values().stream()
                        .allMatch(cell -> cell.text().equals(String.valueOf(number.incrementAndGet())));
    }

    private static boolean isFootnote(SheetRow row) {
        return row.cells().size() == 1 && FOOTNOTE.matcher(row.first().text()).find();
    }

    /**
     * A single cell that spans several columns, is in a column that does not identify measures, or is called a part or ended. Where the
     * first row and others have a name alone, all such rows are headings.
     */
    private boolean isHeading(SheetRow row) {
        var column = row.cells().firstKey();
        var isAcross = mapped.sheet().merged().stream()
                .anyMatch(merged -> merged.firstRow() == row.number()
                        && merged.firstColumn() == column
                        && merged.lastColumn() > column);
        return row.cells().size() == 1
                && (isAcross
                        || beginsWithHeading
                        || (!names.contains(column) && !mapped.continues(row, names))
                        || RowWords.isPart(row.cells().get(column).text())
                        || RowWords.isEnded(row.cells().get(column).text()));
    }

    /** The first row of another table below an empty row, such as an explanation of words; the number of rows if there is none. */
    private int endOfMeasures() {
        var end = rows.size();
        for (var i = rows.size() - 1; i > 0 && isSparse(rows.get(i)); i--) {
            if (rows.get(i).number() - rows.get(i - 1).number() > 1) {
                end = i;
            }
        }
        return end;
    }

    private boolean isSparse(SheetRow row) {
        var filled = filled(row);
        return filled <= 2 && 3 * filled <= filled(rows.get(0)) && answers(row).noneMatch(Boolean::booleanValue);
    }

    /** The number of the first row after which there are only notes: single cells below a total or an empty row, or with the sign of a note. */
    private int endOfList() {
        var end = endOfMeasures();
        for (var i = end - 1; i > 0; i--) {
            var row = rows.get(i);
            var isNote = row.cells().size() == 1;
            if (!isNote && !isTotal(row)) {
                return end;
            }
            if (!isNote || row.number() - rows.get(i - 1).number() > 1 || isTotal(rows.get(i - 1)) || isFootnote(row)) {
                end = i;
            }
        }
        return end;
    }
}
