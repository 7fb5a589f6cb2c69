package no.tiltaksoversikt.list.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;

/** Finds the sheet with the measures and its header row: the one whose cells match most questions. */
final class HeaderFinder {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int FEWEST = 2;
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

    /** The sheet with the highest score; of equal ones, the first. */
    Found among(List<ListSheet> sheets) {
        Found best = null;
        for (var sheet : sheets) {
            var found = in(sheet);
            if (best == null || found.score() > best.score()) {
                best = found;
            }
        }
        return best;
    }

    Found in(ListSheet sheet) {
        var best = new Found(sheet, HeaderRow.NONE, 0);
        var rows = sheet.rows().stream().limit(ROWS_LOOKED_AT).toList();
        for (var row : rows) {
            var header = HeaderRow.of(sheet, row.number());
            var score = score(header);
            if (score > best.score() || (score == best.score() && score > 0 && isBelow(sheet, best.header(), header))) {
                best = new Found(sheet, header, score);
            }
        }
        return best.score() > 0 ? best : new Found(sheet, plausible(sheet, rows), 0);
    }

    /** A heading that is merged downwards is in several rows. The last of them is the header row. */
    private static boolean isBelow(ListSheet sheet, HeaderRow before, HeaderRow after) {
        return sheet.merged().stream()
                .anyMatch(merged -> merged.firstRow() <= before.number() && merged.lastRow() >= after.number());
    }

    private int score(HeaderRow header) {
        var best = new HashMap<String, Integer>();
        header.headings().values().forEach(heading -> matches(heading)
                .forEach(match -> best.merge(match.field(), match.score(), Math::max)));
        return best.size() < FEWEST
                ? 0
                : best.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<Match> matches(String heading) {
        var field = kept.get(no.tiltaksoversikt.list.value.ListWords.key(heading));
        return field == null ? List.copyOf(headings.find(heading)) : List.of(new Match(field, 2 * FieldHeadings.EXACT));
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

    private static boolean isText(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && !NUMBER.matcher(cell.text()).matches();
    }
}
