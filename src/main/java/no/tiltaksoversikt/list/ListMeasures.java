package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measures read from a list so far, the row and column that each comes from, and the notes on how they were read. */
final class ListMeasures {

    /** Notes beyond this number are only counted. */
    private static final int MOST_FINDINGS = 20_000;

    private final ArrayNode measures = JsonNodeFactory.instance.arrayNode();
    private final List<Integer> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<ReadingFinding> findings = new ArrayList<>();
    private final Map<ReadingFinding.Kind, Integer> uncounted = new HashMap<>();

    void add(ObjectNode measure, int row) {
        measures.add(measure);
        rows.add(row);
    }

    /** Records the first column of a field. */
    void place(String field, int column) {
        columns.putIfAbsent(field, column);
    }

    void tell(ReadingFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else {
            uncounted.merge(finding.kind(), 1, Integer::sum);
        }
    }

    int size() {
        return measures.size();
    }

    ArrayNode measures() {
        return measures;
    }

    /** The measures as the body of a submission. */
    ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("measures", measures);
        return body;
    }

    /** The row of a measure, by position; null if there is no such measure. */
    Integer row(int measure) {
        return measure >= 0 && measure < rows.size() ? rows.get(measure) : null;
    }

    /** The column of a field; null if it has none. */
    Integer column(String field) {
        return columns.get(field);
    }

    List<ReadingFinding> findings() {
        return findings;
    }

    /** The number of notes of each kind that are not listed. */
    Map<ReadingFinding.Kind, Integer> uncounted() {
        return uncounted;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.kind() == ReadingFinding.Kind.CELL_ERROR)
                || uncounted.containsKey(ReadingFinding.Kind.CELL_ERROR);
    }
}
