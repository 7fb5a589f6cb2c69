package no.tiltaksoversikt.list.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Sense;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;

/** Finds the sheet with the measures and its header row: the one whose cells match most questions. */
final class HeaderFinder {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int FEWEST = 2;
    private static final int KEPT = 2 * FieldHeadings.EXACT;
    private static final Pattern NUMBER = Pattern.compile("[0-9\\s.,%-]+");

    /** A sheet, its header row, and their score. */
    record Found(ListSheet sheet, HeaderRow header, int score) {}

    private final FieldHeadings headings;
    private final Map<String, String> kept;

    /** {@code kept} are the headings of the last mapping, with their fields. */
    HeaderFinder(FieldHeadings headings, Map<String, String> kept) {
        this.headings = headings;
        this.kept = kept;
    }

    /** The sheet with the highest score; of equal ones, the first. Its measures may be in columns. */
    Found among(List<ListSheet> sheets, Optional<Boolean> inColumns) {
        var upright = inColumns.orElse(false) ? Optional.<Found>empty() : best(sheets.stream());
        var turned = inColumns.orElse(true)
                ? best(sheets.stream().flatMap(sheet -> sheet.turned().stream()))
                : Optional.<Found>empty();
        return turned.filter(found -> upright.isEmpty() || isMore(found, upright.get()))
                .or(() -> upright)
                .orElseGet(() -> in(sheets.get(0)));
    }

    private static boolean isMore(Found turned, Found upright) {
        return turned.score() > FEWEST * FieldHeadings.EXACT && 2 * turned.score() > 3 * upright.score();
    }

    private Optional<Found> best(Stream<ListSheet> sheets) {
        return sheets.map(this::in).reduce((best, next) -> rank(next) > rank(best) ? next : best);
    }

    /** A sheet whose name says that it is no list of this year counts half. */
    private int rank(Found found) {
        return isSetAside(found.sheet().name()) ? found.score() / 2 : found.score();
    }

    /** Whether the name of a sheet or the title of a table says so. */
    boolean isSetAside(String name) {
        return headings.isOfAnotherYear(name) || ListWords.isSetAside(name);
    }

    Found in(ListSheet sheet) {
        return in(sheet, sheet.rows().stream().limit(ROWS_LOOKED_AT).toList());
    }

    /** The header among some rows of a sheet. */
    Found in(ListSheet sheet, List<SheetRow> rows) {
        var best = new Found(sheet, HeaderRow.NONE, 0);
        for (var row : rows) {
            var found = at(sheet, row.number());
            if (found.score() > best.score() || (found.score() > 0 && continues(best, found))) {
                best = found;
            }
        }
        return best.score() > 0 ? best : new Found(sheet, plausible(sheet, rows), 0);
    }

    /** The header in a row, with the row above it if that makes more headings known. */
    Found at(ListSheet sheet, int number) {
        var alone = HeaderRow.of(sheet, number);
        var found = new Found(sheet, alone, score(alone));
        return alone.withRowAbove(sheet)
                .map(both -> new Found(sheet, both, score(both)))
                .filter(both -> both.score() > found.score()
                        || (both.score() > 0
                                && (!both.header().ambiguous().isEmpty()
                                        || both.header().groups().values().stream()
                                                .allMatch(FieldHeadings::isUnit))))
                .orElse(found);
    }

    /**
     * Whether a header goes on: by headings that are merged downwards, or by a row with nothing but units, remarks, years and
     * what stands below headings that are merged across.
     */
    private static boolean continues(Found before, Found after) {
        var first = before.header().number();
        var last = after.header().number();
        var merged = before.sheet().merged();
        return merged.stream().anyMatch(it -> it.firstRow() <= first && it.lastRow() >= last)
                || (last == first + 1
                        && before.sheet().row(last).stream()
                                .flatMap(row -> row.cells().entrySet().stream())
                                .allMatch(cell -> HeaderRow.isTextOrYear(cell.getValue())
                                        && (FieldHeadings.isAddition(
                                                        cell.getValue().shown())
                                                || HeaderRow.isYear(cell.getValue())
                                                || merged.stream().anyMatch(it -> it.isAcross(first, cell.getKey())))));
    }

    private int score(HeaderRow header) {
        var best = new HashMap<String, Integer>();
        Stream.concat(header.groups().keySet().stream(), header.headings().keySet().stream())
                .forEach(column -> matches(header, column).stream()
                        .filter(match -> match.score() > FieldHeadings.SLIGHT)
                        .forEach(match -> best.merge(match.field(), match.score(), Math::max)));
        return best.size() < FEWEST
                ? 0
                : best.values().stream().mapToInt(it -> it).sum();
    }

    /** The fields that a column's heading may name; the one of the last mapping, if it had the heading. */
    List<Match> matches(HeaderRow header, int column) {
        var shown = header.shown(column);
        var field = shown == null || kept.isEmpty() ? null : kept.get(ListWords.key(shown));
        return field == null ? headings.find(header, column) : List.of(new Match(field, KEPT, Sense.SAME));
    }

    /** Without any known heading: the first row with several texts and nothing else, above a row with several cells. */
    private static HeaderRow plausible(ListSheet sheet, List<SheetRow> rows) {
        for (var i = 0; i + 1 < rows.size(); i++) {
            var row = rows.get(i);
            if (row.cells().size() >= FEWEST
                    && rows.get(i + 1).cells().size() >= FEWEST
                    && row.cells().values().stream().allMatch(HeaderFinder::isText)) {
                return HeaderRow.of(sheet, row.number());
            }
        }
        return HeaderRow.NONE;
    }

    static boolean isText(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && !NUMBER.matcher(cell.text()).matches();
    }
}
