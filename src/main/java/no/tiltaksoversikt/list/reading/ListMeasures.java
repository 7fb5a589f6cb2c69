package no.tiltaksoversikt.list.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.validation.rule.Severity;

/** The measures read from a list so far, the row and column that each comes from, and the notes on how they were read. */
public final class ListMeasures {

    /** Notes beyond this number are only counted. */
    private static final int MOST_FINDINGS = 20_000;

    private static final Pattern POINTER =
            Pattern.compile("/measures/([0-9]{1,6})(?:/([A-Za-z0-9]+))?(?:/([0-9]{1,6}))?(?:/.*)?");

    private final ArrayNode measures = JsonNodeFactory.instance.arrayNode();
    private final List<Place> places = new ArrayList<>();
    private final Map<MappedSheet, Map<String, Integer>> columns = new HashMap<>();

    /** The columns of ticks. */
    private final Map<MappedSheet, Set<Integer>> ticks = new HashMap<>();

    /** The cells that the items of an answer come from, by pointer. */
    private final Map<String, List<Place>> items = new HashMap<>();

    private final List<ReadingFinding> findings = new ArrayList<>();
    private final Map<ReadingFinding.Kind, Integer> uncounted = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /** A cell of a sheet, or a row if the column is null. */
    public record Place(MappedSheet sheet, int row, Integer column) {}

    void add(ObjectNode measure, MappedSheet sheet, int row) {
        measures.add(measure);
        places.add(new Place(sheet, row, null));
    }

    /** Records a column of a sheet. The first one of a field stands for its others. */
    void place(MappedSheet sheet, ListMapping.Column mapping, int column) {
        columns.computeIfAbsent(sheet, any -> new HashMap<>()).putIfAbsent(mapping.field(), column);
        if (mapping.code() != null) {
            ticks.computeIfAbsent(sheet, any -> new HashSet<>()).add(column);
        }
    }

    /** Whether a place is in a column of ticks. */
    public boolean isTick(Place place) {
        return ticks.getOrDefault(place.sheet(), Set.of()).contains(place.column());
    }

    /** Records the cell of the next items of an answer that may come from several cells. */
    void placeItems(int measure, String field, Place cell, int count) {
        items.computeIfAbsent(measure + "/" + field, any -> new ArrayList<>()).addAll(Collections.nCopies(count, cell));
    }

    void tell(ReadingFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else {
            uncounted.merge(finding.kind(), 1, Integer::sum);
        }
    }

    public void tellOfColumn(ReadingFinding.Kind kind, MappedSheet sheet, int column, String field) {
        if (kind == ReadingFinding.Kind.COLUMN_LEFT_OUT) {
            leftOut.add(field);
        }
        tell(kind, sheet, field, headerRow(sheet), column, sheet.header().shown(column));
    }

    /** Whether a column that may belong to one of these fields is not read. */
    public boolean leavesOut(Set<String> fields) {
        return !Collections.disjoint(leftOut, fields);
    }

    void tellOfSheet(ReadingFinding.Kind kind, MappedSheet sheet) {
        tell(kind, sheet, null, headerRow(sheet), null, sheet.sheet().name());
    }

    private static int headerRow(MappedSheet sheet) {
        return Math.max(1, sheet.header().number());
    }

    void tellOfRows(ReadingFinding.Kind kind, MappedSheet sheet, List<SheetRow> rows) {
        var first = rows.get(0).number();
        var last = rows.get(rows.size() - 1).number();
        tell(kind, sheet, null, first, null, sheet.sheet().rowNames(first, last));
    }

    /** Names the cells of rows that hold no measures and may give a unit of amounts. */
    void tellOfUnits(MappedSheet sheet, Stream<SheetRow> rows) {
        rows.forEach(row -> row.cells().forEach((place, cell) -> {
            if (ListUnit.mayName(cell)) {
                tell(ReadingFinding.Kind.UNIT_LEFT_OUT, sheet, null, row.number(), place, cell.text());
            }
        }));
    }

    private void tell(
            ReadingFinding.Kind kind, MappedSheet sheet, String field, int row, Integer column, String written) {
        tell(new ReadingFinding(kind, sheet, field, null, row, column, written, null));
    }

    int size() {
        return measures.size();
    }

    /** The last measure; there must be one. */
    ObjectNode last() {
        return (ObjectNode) measures.get(measures.size() - 1);
    }

    public ArrayNode measures() {
        return measures;
    }

    /** The measures as the body of a submission. */
    public ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("measures", measures);
        return body;
    }

    /** The place of what a pointer into the body is about, a measure or an answer; null if it is about neither. */
    public Place place(String pointer) {
        var found = POINTER.matcher(pointer);
        if (!found.matches() || Integer.parseInt(found.group(1)) >= places.size()) {
            return null;
        }
        var measure = Integer.parseInt(found.group(1));
        var field = found.group(2);
        var item = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        var row = places.get(measure);
        var cells = items.getOrDefault(measure + "/" + field, List.of());
        return cells.isEmpty()
                ? new Place(row.sheet(), row.row(), field == null ? null : column(row.sheet(), field))
                : cells.get(Math.min(item, cells.size() - 1));
    }

    /** The column of a field in a sheet; null if it has none. */
    Integer column(MappedSheet sheet, String field) {
        return columns.getOrDefault(sheet, Map.of()).get(field);
    }

    public List<ReadingFinding> findings() {
        return findings;
    }

    /** The number of notes of each kind that are not listed. */
    public Map<ReadingFinding.Kind, Integer> uncounted() {
        return uncounted;
    }

    /** The number of notes of a severity, with those that are not listed. */
    public long count(Severity severity) {
        return Stream.concat(
                        findings.stream().map(ReadingFinding::kind),
                        uncounted.entrySet().stream()
                                .flatMap(entry -> Collections.nCopies(entry.getValue(), entry.getKey()).stream()))
                .filter(kind -> kind.severity() == severity)
                .count();
    }
}
