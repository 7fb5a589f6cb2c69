package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The answer in a cell while it is being read: a JSON value or none, and notes on the reading. */
public final class CellAnswer {

    /**
     * A note on how a cell was read.
     *
     * @param written the cell's text
     * @param read what it was read as; null if it was not read
     */
    public record Note(NoteKind kind, String written, String read) {}

    private JsonNode value;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, JsonNode> beside = new TreeMap<>();

    /** Null if there is no answer. */
    public JsonNode value() {
        return value;
    }

    public List<Note> notes() {
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

    /** The same with yes for no, and no for yes. */
    CellAnswer opposite() {
        if (value == null || !value.isBoolean()) {
            return this;
        }
        var opposite = new CellAnswer().with(BooleanNode.valueOf(!value.booleanValue()));
        notes.forEach(note -> opposite.note(note.kind(), note.written(), opposite.value()));
        return opposite;
    }

    CellAnswer with(JsonNode answer) {
        value = answer;
        return this;
    }

    CellAnswer note(NoteKind kind, String written, Object read) {
        notes.add(new Note(kind, written, read == null ? null : read.toString()));
        return this;
    }

    static CellAnswer ofText(String text) {
        return new CellAnswer().with(TextNode.valueOf(text));
    }

    /** No answer, of a cell that says so. */
    static CellAnswer ofNothing(String written) {
        return new CellAnswer().note(NoteKind.READ_AS_NOTHING, written, null);
    }
}
