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
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.validation.rule.Severity;

/** The measures read from a list so far, the row and column that each comes from, and the notes on how they were read. */
public final class ListMeasures {

    /** Notes beyond this number are only counted. */
    private static final int MOST_FINDINGS = 20_000;

    private static final Pattern POINTER =
            Pattern.compile("/measures/([0-9]{1,6})(?:/([A-Za-z0-9]+))?(?:/([0-9]{1,6}))?(?:/.*)?");

    private final ArrayNode measures = JsonNodeFactory.instance.arrayNode();
    private final List<Place> places = new ArrayList<>();
    private final Map<MappedSheet, MappedColumns> tables = new HashMap<>();

    /** The cells that the items of an answer come from, by pointer. */
    private final Map<String, List<Place>> items = new HashMap<>();

    private final List<ReadingFinding> findings = new ArrayList<>();
    private final Map<NoteKind, Integer> uncounted = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    void add(ObjectNode measure, MappedSheet sheet, int row) {
        measures.add(measure);
        places.add(new Place(sheet, row, null));
    }

    void add(MappedSheet sheet, MappedColumns columns) {
        tables.put(sheet, columns);
    }

    /** Whether a place is in a column of ticks. */
    public boolean isTick(Place place) {
        return tables.get(place.sheet()).byPlace().get(place.column()).code() != null;
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

    public void tellOfColumn(NoteKind kind, MappedSheet sheet, int column, String field) {
        if (kind == NoteKind.COLUMN_LEFT_OUT) {
            leftOut.add(field);
        }
        var at = Place.ofColumn(sheet, column);
        tell(new ReadingFinding(kind, at, field, null, at.heading(), null));
    }

    /** Whether a column that may belong to one of these fields is not read. */
    public boolean leavesOut(Set<String> fields) {
        return !Collections.disjoint(leftOut, fields);
    }

    void tellOfSheet(NoteKind kind, MappedSheet sheet) {
        tellOfCell(kind, Place.ofColumn(sheet, null), sheet.sheet().name());
    }

    void tellOfRows(NoteKind kind, MappedSheet sheet, List<SheetRow> rows) {
        var first = rows.get(0).number();
        var last = rows.get(rows.size() - 1).number();
        tellOfCell(kind, new Place(sheet, first, null), sheet.sheet().rowNames(first, last));
    }

    /** Names the cells of rows that hold no measures and may give a unit of amounts. */
    void tellOfUnits(MappedSheet sheet, Stream<SheetRow> rows) {
        rows.forEach(row -> row.cells().forEach((place, cell) -> {
            if (ListUnit.mayName(cell)) {
                tellOfCell(NoteKind.UNIT_LEFT_OUT, new Place(sheet, row.number(), place), cell.text());
            }
        }));
    }

    /** Adds a note that is not on a measure. */
    void tellOfCell(NoteKind kind, Place at, String written) {
        tell(new ReadingFinding(kind, at, null, null, written, null));
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
                ? new Place(
                        row.sheet(),
                        row.row(),
                        field == null ? null : tables.get(row.sheet()).first(field))
                : cells.get(Math.min(item, cells.size() - 1));
    }

    public List<ReadingFinding> findings() {
        return findings;
    }

    /** The number of notes of each kind that are not listed. */
    public Map<NoteKind, Integer> uncounted() {
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
