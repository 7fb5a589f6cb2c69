package no.tiltaksoversikt.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.ListLimits;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.CellAnswer;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.TextItems;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.ShortText;

/** Reads the rows of a list as measures. */
final class MeasureReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NAME = AnswerField.NAME.jsonName();
    private static final Set<AnswerField.Type> FREE = Set.of(AnswerField.Type.TEXT, AnswerField.Type.TEXTS);
    private static final Pattern REASON = Pattern.compile("\\s*([a-z][a-z-]+[a-z])\\s*:\\s*(.+)", Pattern.DOTALL);

    private static final int SHOWN = 60;

    private final Vocabulary vocabulary;
    private final AnswerReader reader;
    private final MappedSheet mapped;
    private final Map<String, String> knownReferences;
    private final Map<Integer, ListMapping.Column> columns = new TreeMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Set<Integer> amounts = new HashSet<>();

    /** The rows that measures begin with. */
    private final NavigableSet<Integer> starts = new TreeSet<>();

    /** The columns that give the units of amounts. */
    private final List<Integer> units;

    /** The columns without a field that may say that a measure is secret. */
    private final List<Integer> secret;

    /** The columns of dates in the American order. */
    private final Set<Integer> monthFirst = new HashSet<>();

    private final boolean hasReferences;
    private final ListMeasures found;

    /** {@code references} are those that measures had last, by name. */
    MeasureReader(
            Vocabulary vocabulary,
            MappedSheet mapped,
            ListMapping mapping,
            Map<String, String> knownReferences,
            ListMeasures found) {
        this.vocabulary = vocabulary;
        this.mapped = mapped;
        this.knownReferences = knownReferences;
        this.found = found;
        reader = new AnswerReader(vocabulary.asked());
        mapping.columns().forEach(column -> columns.put(mapped.sheet().columnOf(column.column()), column));
        units = RowUnits.columns(mapped, mapping);
        secret = mapped.unmapped(mapping, ListWords::isSecret);
        columns.forEach((place, column) -> found.place(mapped, column.field(), place));
        mapping.values().forEach((field, words) -> {
            var byKey = new HashMap<String, String>();
            words.forEach((word, meaning) -> byKey.put(ListWords.key(word), meaning));
            values.put(field, byKey);
        });
        hasReferences = found.column(mapped, ListMapping.REFERENCE) != null;
    }

    /** Adds the measures of the sheet. */
    void read() {
        var names = new HashSet<Integer>();
        var naming = found.column(mapped, NAME) == null ? ListMapping.REFERENCE : NAME;
        columns.forEach((place, column) -> {
            if (vocabulary.named(column.field()).filter(AnswerField::isNumber).isPresent()) {
                amounts.add(place);
            }
            if (column.field().equals(naming)) {
                names.add(place);
            }
            if (mapped.sheet().hiddenColumns().contains(place)) {
                found.tellOfColumn(ReadingFinding.Kind.COLUMN_HIDDEN, mapped, place, column.field());
            }
            if (isOf(column, AnswerField.Type.AMOUNT)
                    && ListWords.isRestricted(String.valueOf(mapped.header().shown(place)))) {
                found.tellOfColumn(ReadingFinding.Kind.COLUMN_RESTRICTED, mapped, place, column.field());
            }
            if (column.saysOpposite()) {
                found.tellOfColumn(ReadingFinding.Kind.COLUMN_OPPOSITE, mapped, place, column.field());
            }
        });
        var rows = new RowSieve(mapped, columns.keySet(), amounts, names, this::mayAnswer).measures(found);
        tellUnits(rows);
        if (mapped.sheet().isCut() || found.size() + rows.size() > ListLimits.ROWS) {
            throw ListLimits.tooManyRows();
        }
        rows.stream()
                .filter(row -> starts.isEmpty() || !mapped.continues(row, names) || !isSeveral(row))
                .forEach(row -> starts.add(row.number()));
        columns.forEach((place, column) -> {
            if (isOf(column, AnswerField.Type.DATE)
                    && rows.stream()
                            .map(row -> row.cell(place))
                            .anyMatch(cell -> cell != null && AnswerReader.isMonthFirst(cell))) {
                monthFirst.add(place);
            }
        });
        rows.forEach(row -> read(row, !starts.contains(row.number())));
    }

    /** Names what is said of units beside the measures, where a column of amounts has none. */
    private void tellUnits(List<SheetRow> measures) {
        var without = new TreeMap<>(columns);
        without.values().removeIf(column -> !isOf(column, AnswerField.Type.AMOUNT) || column.unit() != null);
        without.forEach((place, column) -> {
            if (ListWords.namesLargerUnit(String.valueOf(mapped.header().shown(place)))) {
                found.tellOfColumn(ReadingFinding.Kind.UNIT_LEFT_OUT, mapped, place, column.field());
            }
        });
        if (!without.isEmpty()) {
            var kept = new HashSet<>(measures);
            found.tellOfUnits(
                    mapped,
                    Stream.concat(mapped.above().stream(), mapped.rows().stream())
                            .filter(row -> !kept.contains(row)));
        }
    }

    private void tell(ReadingFinding.Kind kind, String field, Integer measure, int row, Integer column) {
        tell(kind, field, measure, row, column, null, null);
    }

    private void tell(
            ReadingFinding.Kind kind,
            String field,
            Integer measure,
            int row,
            Integer column,
            String written,
            String read) {
        found.tell(new ReadingFinding(
                kind,
                mapped,
                field,
                measure,
                row,
                column,
                written == null ? null : ShortText.of(written, SHOWN),
                read == null ? null : ShortText.of(read, SHOWN)));
    }

    private boolean isOf(ListMapping.Column column, AnswerField.Type type) {
        return vocabulary
                .named(column.field())
                .filter(field -> field.type() == type)
                .isPresent();
    }

    private Optional<Boolean> mayAnswer(Map.Entry<Integer, SheetCell> cell) {
        var column = columns.get(cell.getKey());
        var field = vocabulary.named(column.field());
        if (field.isEmpty() || FREE.contains(field.get().type()) || column.code() != null) {
            return Optional.empty();
        }
        var said = values.getOrDefault(column.field(), Map.of());
        var isSaid = !said.isEmpty()
                && said.containsKey(ListWords.key(cell.getValue().shown()));
        return Optional.of(isSaid || reader.mayBe(field.get(), cell.getValue()));
    }

    /** Whether a row has nothing but answers to questions that take several. */
    private boolean isSeveral(SheetRow row) {
        return row.cells().keySet().stream()
                .map(columns::get)
                .filter(Objects::nonNull)
                .allMatch(column -> vocabulary
                        .named(column.field())
                        .filter(AnswerField::isList)
                        .isPresent());
    }

    /** Reads a row as a measure, or as more answers of the measure above it. */
    private void read(SheetRow row, boolean isMore) {
        var measure = isMore ? found.last() : JSON.objectNode();
        var position = isMore ? found.size() - 1 : found.size();
        var beside = new TreeMap<String, JsonNode>();
        if (row.isHidden()) {
            tell(ReadingFinding.Kind.ROW_HIDDEN, null, position, row.number(), null);
        }
        if (row.isStruck()) {
            tell(ReadingFinding.Kind.ROW_STRUCK, null, position, row.number(), null);
        }
        if (mapped.isWider(row)) {
            var last = row.cells().lastKey();
            tell(
                    ReadingFinding.Kind.ROW_WIDER,
                    null,
                    position,
                    row.number(),
                    last,
                    row.cell(last).shown(),
                    null);
        }
        var ofRow = RowUnits.of(mapped, row, units);
        columns.forEach((place, column) -> {
            var cell = row.cell(place);
            if (isShared(row, place, position)) {
                return;
            }
            if (cell == null && !isMore) {
                cell = mapped.mergedFrom(row, place);
                if (cell != null) {
                    tell(ReadingFinding.Kind.CELL_MERGED, column.field(), position, row.number(), place);
                }
            }
            if (cell != null) {
                tellLook(cell, column.field(), position, row, place);
                var isAmount = isOf(column, AnswerField.Type.AMOUNT);
                var doubt = isAmount ? ofRow.doubt(column).orElse(null) : null;
                if (doubt != null) {
                    var kind = ReadingFinding.Kind.AMOUNT_LEFT_OUT;
                    tell(kind, column.field(), position, row.number(), place, cell.shown(), doubt);
                    return;
                }
                // Which day is meant is not known.
                var answer = monthFirst.contains(place) && AnswerReader.isAmbiguousDate(cell)
                        ? AnswerReader.text(cell)
                        : answer(column, cell, isAmount ? ofRow.unit(column) : column.unitOrKroner());
                if (column.code() != null && has(measure.get(column.field()), answer.value())) {
                    return;
                }
                beside.putAll(answer.beside());
                if (answer.value() instanceof ArrayNode || column.code() != null) {
                    found.placeItems(
                            position,
                            column.field(),
                            new ListMeasures.Place(mapped, row.number(), place),
                            answer.value() == null
                                    ? 0
                                    : Math.max(1, answer.value().size()));
                }
                put(measure, column.field(), column.code(), answer.value());
                answer.notes()
                        .forEach(note -> found.tell(new ReadingFinding(
                                ReadingFinding.Kind.valueOf(note.kind().name()),
                                mapped,
                                column.field(),
                                position,
                                row.number(),
                                place,
                                note.written(),
                                note.read())));
            }
        });
        beside.forEach((field, value) -> {
            if (!measure.has(field)) {
                measure.set(field, value);
            }
        });
        if (measure.path(AnswerField.PUBLISHABLE.jsonName()).asBoolean()) {
            secret.forEach(place -> tellSecret(row, place, position));
        }
        if (isMore) {
            return;
        }
        if (!hasReferences) {
            makeReference(measure, row.number());
        }
        found.add(measure, mapped, row.number());
    }

    /** Whether a cell is an amount that several measures share, which is an answer to none of them. Says so at the first one. */
    private boolean isShared(SheetRow row, int place, int position) {
        if (!amounts.contains(place)) {
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
            var field = columns.get(place).field();
            tell(ReadingFinding.Kind.CELL_SHARED, field, position, row.number(), place, cell.shown(), rows);
        }
        return true;
    }

    /** Says so if a column that is not read calls a measure secret. */
    private void tellSecret(SheetRow row, int place, int position) {
        var cell = mapped.cell(row, place);
        if (cell != null && ListWords.mayBeSecret(cell.shown())) {
            tell(
                    ReadingFinding.Kind.EXEMPTION_LEFT_OUT,
                    AnswerField.PUBLISHABLE.jsonName(),
                    position,
                    row.number(),
                    place,
                    cell.shown(),
                    String.valueOf(mapped.header().shown(place)));
        }
    }

    /** Says so if a reader takes a cell for empty, or sees more than its text. */
    private void tellLook(SheetCell cell, String field, int position, SheetRow row, int place) {
        if (cell.look() != SheetCell.Look.PLAIN && !row.isStruck()) {
            var kind = cell.look() == SheetCell.Look.STRUCK
                    ? ReadingFinding.Kind.CELL_STRUCK
                    : ReadingFinding.Kind.CELL_HIDDEN;
            tell(kind, field, position, row.number(), place, cell.shown(), null);
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

    private CellAnswer answer(ListMapping.Column column, SheetCell cell, AmountUnit unit) {
        return switch (column.field()) {
            case ListMapping.REFERENCE -> AnswerReader.text(cell);
            case ListMapping.ACKNOWLEDGEMENTS -> AnswerReader.text(cell).map(MeasureReader::reasons);
            default -> {
                var field = vocabulary.named(column.field()).orElseThrow();
                yield column.code() == null
                        ? reader.read(
                                field, cell, unit, column.saysOpposite(), values.getOrDefault(column.field(), Map.of()))
                        : reader.tick(field, cell, column.code());
            }
        };
    }

    /** The reasons for warnings, each after the id of its rule and a colon. */
    private static JsonNode reasons(String text) {
        var reasons = JSON.arrayNode();
        for (var written : TextItems.lines(text)) {
            var found = REASON.matcher(written);
            if (found.matches()) {
                reasons.addObject().put("rule", found.group(1)).put("reason", found.group(2));
            } else {
                reasons.addObject().put("reason", written);
            }
        }
        return reasons;
    }

    /** The reference that a measure of this name had last, otherwise the name itself. */
    private void makeReference(ObjectNode measure, int row) {
        var name = measure.path(NAME).asText();
        var key = NormalText.of(name);
        if (key.isEmpty()) {
            return;
        }
        var length = Math.min(QuestionnaireSchema.MAX_REFERENCE_LENGTH, key.codePointCount(0, key.length()));
        var made = knownReferences.getOrDefault(
                NormalText.key(name),
                key.substring(0, key.offsetByCodePoints(0, length)).strip());
        measure.put(ListMapping.REFERENCE, made);
        found.tell(new ReadingFinding(
                ReadingFinding.Kind.REFERENCE_MADE,
                mapped,
                ListMapping.REFERENCE,
                found.size(),
                row,
                null,
                null,
                made));
    }
}
