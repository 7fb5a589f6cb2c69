package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a cell answers, while it is read: a value of JSON, or none; and what is to be told of it. */
public final class CellAnswer {

    private JsonNode value;
    private final List<ReadingNote> notes = new ArrayList<>();
    private final Map<String, JsonNode> beside = new TreeMap<>();

    /** Null where nothing is answered. */
    public JsonNode value() {
        return value;
    }

    public List<ReadingNote> notes() {
        return List.copyOf(notes);
    }

    /** Answers to other fields that the cell gives too, by their names. */
    public Map<String, JsonNode> beside() {
        return beside;
    }

    /** The same with a text taken otherwise. */
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
