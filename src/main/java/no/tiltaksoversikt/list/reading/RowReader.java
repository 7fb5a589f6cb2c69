package no.tiltaksoversikt.list.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.list.value.SecrecyWords;
import no.tiltaksoversikt.platform.text.NormalText;

/** Reads the rows of a table as measures. */
final class RowReader {

    private final MappedSheet mapped;
    private final MappedColumns columns;
    private final Map<String, String> knownReferences;
    private final ListMeasures found;

    /** The rows that measures begin with. */
    private final NavigableSet<Integer> starts = new TreeSet<>();

    private final Set<Integer> numbers;

    /** The columns that give the units of amounts. */
    private final List<Integer> units;

    /** The columns of amounts whose unit is unknown. */
    private final Set<Integer> withoutUnit;

    /** The columns without a field that may say that a measure is secret, and those that may say that it is public. */
    private final List<Integer> secret;

    private final List<Integer> published;

    /** {@code references} are those that measures had last, by name. */
    RowReader(
            MappedColumns columns, Set<Integer> withoutUnit, Map<String, String> knownReferences, ListMeasures found) {
        this.columns = columns;
        mapped = columns.table();
        this.withoutUnit = withoutUnit;
        this.knownReferences = knownReferences;
        this.found = found;
        numbers = columns.numbers();
        units = RowUnits.columns(columns);
        secret = columns.unmapped(SecrecyWords::isSecret);
        published = columns.unmapped(SecrecyWords::isPublished);
    }

    /** Adds the measures in these rows. */
    void read(List<SheetRow> rows) {
        var names = columns.names();
        rows.stream()
                .filter(row -> starts.isEmpty() || !mapped.continues(row, names) || !columns.isSeveral(row))
                .forEach(row -> starts.add(row.number()));
        columns.learnDates(rows);
        rows.forEach(this::read);
    }

    /** Reads a row as a measure, or as more answers of the measure above it. */
    private void read(SheetRow row) {
        var isMore = !starts.contains(row.number());
        var measure = isMore ? found.last() : JsonNodeFactory.instance.objectNode();
        var notes = new RowNotes(found, mapped, row, isMore ? found.size() - 1 : found.size());
        var beside = new TreeMap<String, JsonNode>();
        notes.tellOfRow();
        var ofRow = RowUnits.of(mapped, row, units);
        columns.byPlace().forEach((place, column) -> {
            if (isShared(place, column, notes)) {
                return;
            }
            var cell = cell(place, column, isMore, notes);
            if (cell != null) {
                notes.tellLook(cell, column.field(), place);
                beside.putAll(read(cell, place, ofRow, measure, notes));
            }
        });
        beside.forEach((field, value) -> {
            if (!measure.has(field)) {
                measure.set(field, value);
            }
        });
        if (measure.path(AnswerField.PUBLISHABLE.jsonName()).asBoolean()) {
            secret.forEach(place -> tellSecret(place, SecrecyWords::mayBeSecret, notes));
            published.forEach(place -> tellSecret(place, SecrecyWords::isUnpublished, notes));
        }
        if (!isMore) {
            if (columns.first(ListMapping.REFERENCE) == null) {
                makeReference(measure, notes);
            }
            found.add(measure, mapped, row.number());
        }
    }

    /** A cell, for the first row of a measure also one that is merged with it; null if there is none. */
    private SheetCell cell(int place, ListMapping.Column column, boolean isMore, RowNotes notes) {
        var cell = notes.row().cell(place);
        if (cell != null || isMore) {
            return cell;
        }
        var merged = mapped.mergedFrom(notes.row(), place);
        if (merged != null) {
            notes.tell(NoteKind.CELL_MERGED, column.field(), place, null, null);
        }
        return merged;
    }

    /** Reads a cell into a measure. Returns answers to other fields that it contains. */
    private Map<String, JsonNode> read(SheetCell cell, int place, RowUnits ofRow, ObjectNode measure, RowNotes notes) {
        var column = columns.byPlace().get(place);
        var field = column.field();
        var isAmount = columns.isAmount(column);
        var doubt = isAmount ? ofRow.doubt(column).orElse(null) : null;
        if (doubt != null) {
            notes.tell(NoteKind.AMOUNT_LEFT_OUT, field, place, cell.shown(), doubt);
            return Map.of();
        }
        if (withoutUnit.contains(place)
                && ofRow.isEmpty()
                && AnswerReader.bareNumber(cell)
                        .filter(number -> number.signum() != 0)
                        .isPresent()) {
            return Map.of();
        }
        var answer = columns.answer(place, cell, isAmount ? ofRow.unit(column) : column.unitOrKroner());
        if (column.code() != null && has(measure.get(field), answer.value())) {
            notes.tellOf(answer, field, place);
            return answer.beside();
        }
        if (answer.value() instanceof ArrayNode || column.code() != null) {
            found.placeItems(
                    notes.position(),
                    field,
                    new Place(mapped, notes.row().number(), place),
                    answer.value() == null ? 0 : Math.max(1, answer.value().size()));
        }
        put(measure, field, column.code(), answer.value());
        notes.tellOf(answer, field, place);
        return answer.beside();
    }

    /** Whether a cell is an amount that several measures share, which is an answer to none of them. Says so at the first one. */
    private boolean isShared(int place, ListMapping.Column column, RowNotes notes) {
        var row = notes.row();
        if (!numbers.contains(place)) {
            return false;
        }
        var merged = mapped.mergedDown(row.number(), place).orElse(null);
        var sharing = merged == null
                ? Collections.<Integer>emptyNavigableSet()
                : starts.subSet(merged.firstRow(), true, merged.lastRow(), true);
        var cell = mapped.cell(row, place);
        if (sharing.size() < 2 || cell == null) {
            return false;
        }
        if (row.number() == sharing.first()) {
            var rows = mapped.sheet().rowNames(sharing.first(), sharing.last());
            notes.tell(NoteKind.CELL_SHARED, column.field(), place, cell.shown(), rows);
        }
        return true;
    }

    /** Says so if a column that is not read calls a measure secret. */
    private void tellSecret(int place, Predicate<String> says, RowNotes notes) {
        var cell = mapped.cell(notes.row(), place);
        if (cell != null && says.test(cell.shown())) {
            var heading = String.valueOf(mapped.header().shown(place));
            notes.tell(NoteKind.EXEMPTION_LEFT_OUT, AnswerField.PUBLISHABLE.jsonName(), place, cell.shown(), heading);
        }
    }

    /** Merges an answer with one from another column, since lists may have one answer in several columns. */
    private static void put(ObjectNode measure, String field, String code, JsonNode value) {
        if (value instanceof ArrayNode several && measure.get(field) instanceof ArrayNode before) {
            before.addAll(several);
        } else if (value != null && code != null && measure.has(field)) {
            // Two ticks for a question with one answer: the rules report it.
            measure.put(field, measure.path(field).asText() + ", " + value.asText());
        } else if (value != null) {
            measure.set(field, value);
        }
    }

    /** Whether an answer has a tick already, from another column of the same option. */
    private static boolean has(JsonNode before, JsonNode tick) {
        return (tick instanceof ArrayNode ticked && before instanceof ArrayNode several)
                ? StreamSupport.stream(several.spliterator(), false).anyMatch(item -> item.equals(ticked.get(0)))
                : tick != null && tick.equals(before);
    }

    /** The reference that a measure of this name had last, otherwise the name itself. */
    private void makeReference(ObjectNode measure, RowNotes notes) {
        var name = measure.path(AnswerField.NAME.jsonName()).asText();
        var key = NormalText.of(name);
        if (key.isEmpty()) {
            return;
        }
        var length = Math.min(QuestionnaireSchema.MAX_REFERENCE_LENGTH, key.codePointCount(0, key.length()));
        var made = knownReferences.getOrDefault(
                NormalText.key(name),
                key.substring(0, key.offsetByCodePoints(0, length)).strip());
        measure.put(ListMapping.REFERENCE, made);
        notes.tell(NoteKind.REFERENCE_MADE, ListMapping.REFERENCE, null, null, made);
    }
}
