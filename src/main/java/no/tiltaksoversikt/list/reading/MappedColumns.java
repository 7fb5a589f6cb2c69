package no.tiltaksoversikt.list.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.CellAnswer;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.TextItems;

/** The mapped columns of a table, and how the cells in them answer questions. */
final class MappedColumns {

    private static final Set<AnswerField.Type> FREE = Set.of(AnswerField.Type.TEXT, AnswerField.Type.TEXTS);

    private final Vocabulary vocabulary;
    private final AnswerReader reader;
    private final MappedSheet mapped;
    private final ListMapping mapping;
    private final NavigableMap<Integer, ListMapping.Column> byPlace = new TreeMap<>();
    private final Map<String, Integer> first = new HashMap<>();

    /** The agency's words for answers, by field. */
    private final Map<String, Map<String, String>> words = new HashMap<>();

    /** Whether a date is in the American order. */
    private boolean isMonthFirst;

    MappedColumns(Vocabulary vocabulary, MappedSheet mapped, ListMapping mapping) {
        this.vocabulary = vocabulary;
        this.mapped = mapped;
        this.mapping = mapping;
        reader = new AnswerReader(vocabulary.asked());
        mapping.columns().forEach(column -> byPlace.put(mapped.place(column), column));
        byPlace.forEach((place, column) -> first.putIfAbsent(column.field(), place));
        mapping.values().forEach((field, meanings) -> {
            var byKey = new HashMap<String, String>();
            meanings.forEach((word, meaning) -> byKey.put(ListWords.key(word), meaning));
            words.put(field, byKey);
        });
    }

    MappedSheet table() {
        return mapped;
    }

    /** The columns without a field below such headings. */
    List<Integer> unmapped(Predicate<String> known) {
        return mapped.unmapped(mapping, known);
    }

    /** A column's heading; "null" if it has none. */
    String heading(int place) {
        return String.valueOf(mapped.header().shown(place));
    }

    /** By the column's number, from 0. */
    NavigableMap<Integer, ListMapping.Column> byPlace() {
        return byPlace;
    }

    /** The columns of a field. */
    Set<Integer> places(String field) {
        return places(column -> column.field().equals(field));
    }

    /** The first column of a field, which stands for its others; null if it has none. */
    Integer first(String field) {
        return first.get(field);
    }

    /** The columns that identify measures. */
    Set<Integer> names() {
        var names = places(AnswerField.NAME.jsonName());
        return names.isEmpty() ? places(ListMapping.REFERENCE) : names;
    }

    private Set<Integer> places(Predicate<ListMapping.Column> chosen) {
        return byPlace.entrySet().stream()
                .filter(column -> chosen.test(column.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The columns of amounts and other numbers. */
    Set<Integer> numbers() {
        return places(column -> isOf(column, AnswerField::isNumber));
    }

    boolean isAmount(ListMapping.Column column) {
        return isOf(column, field -> field.type() == AnswerField.Type.AMOUNT);
    }

    private boolean isDate(ListMapping.Column column) {
        return isOf(column, field -> field.type() == AnswerField.Type.DATE);
    }

    private boolean isOf(ListMapping.Column column, Predicate<AnswerField> condition) {
        return vocabulary.named(column.field()).filter(condition).isPresent();
    }

    /** Whether a cell may answer its question; empty for questions that take any text. */
    Optional<Boolean> mayAnswer(Map.Entry<Integer, SheetCell> cell) {
        var column = byPlace.get(cell.getKey());
        var field = vocabulary.named(column.field());
        if (field.isEmpty() || FREE.contains(field.get().type()) || column.code() != null) {
            return Optional.empty();
        }
        var isSaid = words(column).containsKey(ListWords.key(cell.getValue().shown()));
        return Optional.of(isSaid || reader.mayBe(field.get(), cell.getValue()));
    }

    private Map<String, String> words(ListMapping.Column column) {
        return words.getOrDefault(column.field(), Map.of());
    }

    /** Whether a row has nothing but answers to questions that take several. */
    boolean isSeveral(SheetRow row) {
        return row.cells().keySet().stream()
                .map(byPlace::get)
                .filter(Objects::nonNull)
                .allMatch(column -> isOf(column, AnswerField::isList));
    }

    /** Learns from all measures in which order dates are. */
    void learnDates(List<SheetRow> measures) {
        isMonthFirst = byPlace.entrySet().stream()
                .filter(column -> isDate(column.getValue()))
                .flatMap(column -> measures.stream().flatMap(row -> Stream.ofNullable(row.cell(column.getKey()))))
                .anyMatch(AnswerReader::isMonthFirst);
    }

    /** The answer in a cell; {@code unit} is that of an amount. */
    CellAnswer answer(int place, SheetCell cell, AmountUnit unit) {
        var column = byPlace.get(place);
        if (isMonthFirst && isDate(column) && AnswerReader.isAmbiguousDate(cell)) {
            // Which day is meant is not known.
            return AnswerReader.text(cell);
        }
        return switch (column.field()) {
            case ListMapping.REFERENCE -> AnswerReader.text(cell);
            case ListMapping.ACKNOWLEDGEMENTS -> AnswerReader.text(cell).map(TextItems::reasons);
            default -> {
                var field = vocabulary.named(column.field()).orElseThrow();
                yield column.code() == null
                        ? reader.read(field, cell, unit, column.saysOpposite(), words(column))
                        : reader.tick(field, cell, column.code());
            }
        };
    }
}
