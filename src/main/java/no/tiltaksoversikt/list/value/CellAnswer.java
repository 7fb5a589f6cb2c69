package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The answer in a cell while it is being read: a JSON value or none, and notes on the reading. */
public final class CellAnswer {

    private JsonNode value;
    private final List<ReadingNote> notes = new ArrayList<>();
    private final Map<String, JsonNode> beside = new TreeMap<>();

    /** Null if there is no answer. */
    public JsonNode value() {
        return value;
    }

    public List<ReadingNote> notes() {
        return List.copyOf(notes);
    }

    /** Answers to other fields that the cell also contains, by field name. */
    public Map<String, JsonNode> beside() {
        return beside;
    }

    /** The same with its text read otherwise. */
    public CellAnswer map(Function<String, JsonNode> taking) {
        value = value == null ? null : taking.apply(value.asText());
        return this;
    }

    CellAnswer with(JsonNode answer) {
        value = answer;
        return this;
    }

    CellAnswer note(ReadingNote note) {
        notes.add(note);
        return this;
    }

    CellAnswer note(ReadingNote.Kind kind, String written, Object read) {
        return note(ReadingNote.of(kind, written, read));
    }
}
