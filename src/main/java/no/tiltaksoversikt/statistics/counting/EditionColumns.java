package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.PopulationCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * The measures of a frozen edition as columns in memory, in the order of agencies and references. A cross-tab counts combinations of answers in one pass over its
 * columns. A criterion is a set of bits, and populations are intersections of such sets.
 */
public final class EditionColumns implements MeasureCounts {

    /** Limits the memory of a cross-tab to 16 MiB. One with more combinations is counted in the database. */
    static final int MOST_COMBINATIONS = 1 << 20;

    /** Measures counted at a time, so that their places fit into the processor's cache. A multiple of 64. */
    private static final int BLOCK = 4096;

    private final int rows;
    private final Map<Variable, CodeColumn> codes;
    private final Map<Metric, long[]> amounts;
    private final Map<Visibility, BitSet> visible;
    private final RowIndex index;
    private final TagColumn tags;
    private final MeasureCounts database;

    /** Amounts that are not stated are negative. */
    EditionColumns(
            Map<Variable, CodeColumn> codes,
            Map<Metric, long[]> amounts,
            Map<Visibility, CodeColumn> visible,
            RowIndex index,
            TagColumn tags,
            int rows,
            MeasureCounts database) {
        this.codes = Map.copyOf(codes);
        this.amounts = Map.copyOf(amounts);
        this.visible = new EnumMap<>(Visibility.class);
        visible.forEach((reader, column) -> this.visible.put(reader, column.where(List.of("true")::equals)));
        this.index = index;
        this.tags = tags;
        this.rows = rows;
        this.database = database;
    }

    @Override
    public CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric) {
        if (!codes.keySet().containsAll(by) || !has(selection.criteria())) {
            return database.crossTab(selection, by, metric);
        }
        var columns = by.stream().map(codes::get).toList();
        var combinations = columns.stream().mapToLong(CodeColumn::size).reduce(1, (one, other) -> one * other);
        return combinations > MOST_COMBINATIONS
                ? database.crossTab(selection, by, metric)
                : counts(histogram(columns, (int) combinations, select(selection), amounts.get(metric)), columns);
    }

    @Override
    public PopulationCounts populations(Selection selection, Set<List<Criterion>> sets) {
        if (!has(selection.criteria()) || !sets.stream().allMatch(this::has)) {
            return database.populations(selection, sets);
        }
        var selected = select(selection);
        var byCriterion = new HashMap<Criterion, BitSet>();
        sets.stream().flatMap(List::stream).forEach(it -> byCriterion.computeIfAbsent(it, this::where));
        var measures = new HashMap<List<Criterion>, Long>();
        for (var criteria : sets) {
            var matching = (BitSet) selected.clone();
            criteria.forEach(criterion -> matching.and(byCriterion.get(criterion)));
            measures.put(criteria, (long) matching.cardinality());
        }
        var ministry = codes.get(Variable.MINISTRY);
        var ministries = histogram(List.of(ministry), ministry.size(), selected, null);
        var withMeasures = 0L;
        for (var place = 0; place < ministries.size(); place++) {
            withMeasures += ministries.isEmptyAt(place) ? 0 : 1;
        }
        return new PopulationCounts(measures, withMeasures);
    }

    /** The number of rows. A measure with exempt answers has two, one for each reader. */
    public int rows() {
        return rows;
    }

    /** The row that a reader sees of a measure, by the two halves of its id. */
    public int row(Visibility reader, long high, long low) {
        return index.row(high, low, visible.get(reader));
    }

    public UUID id(int row) {
        return index.id(row);
    }

    public BitSet all() {
        var all = new BitSet(rows);
        all.set(0, rows);
        return all;
    }

    /** The rows that a reader may see. */
    public BitSet visible(Visibility reader) {
        return (BitSet) visible.get(reader).clone();
    }

    /** The rows with at least one of some codes. Empty where the edition does not ask. */
    public BitSet matching(Variable variable, List<String> someCodes) {
        return codes.containsKey(variable) ? where(new Criterion(variable, someCodes, false)) : new BitSet();
    }

    /** The rows with at least one of some tags, by their keys. */
    public BitSet tagged(List<String> keys) {
        return tags.where(keys);
    }

    /** How many of these rows have each answer to a variable: no code, one, or several. Empty where the edition does not ask. */
    public Map<List<String>, Long> answers(Variable variable, BitSet rows) {
        var column = codes.get(variable);
        if (column == null) {
            return Map.of();
        }
        var measures = column.count(rows);
        return IntStream.range(0, measures.length)
                .filter(number -> measures[number] > 0)
                .boxed()
                .collect(Collectors.toMap(column::answer, number -> (long) measures[number]));
    }

    /** How many of these rows have each tag, by its spelling. */
    public List<TagCount> tags(BitSet rows) {
        return tags.count(rows, visible.get(Visibility.PUBLIC));
    }

    /** There is no column for a question that only other editions ask. */
    private boolean has(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::variable).allMatch(codes::containsKey);
    }

    private BitSet select(Selection selection) {
        var selected = visible(selection.visibility());
        selection.criteria().forEach(criterion -> selected.and(where(criterion)));
        return selected;
    }

    private BitSet where(Criterion criterion) {
        return codes.get(criterion.variable())
                .where(answer -> answer.stream().anyMatch(criterion.codes()::contains) != criterion.negated());
    }

    /** Answers of the last column are adjacent. */
    private Histogram histogram(List<CodeColumn> columns, int combinations, BitSet selected, long[] amount) {
        // Has no trailing zeros, so it may be shorter than the columns.
        var sets = selected.toLongArray();
        var histogram = new Histogram(combinations, amount != null);
        var places = new int[BLOCK];
        for (var from = 0; from < rows; from += BLOCK) {
            var length = Math.min(BLOCK, rows - from);
            Arrays.fill(places, 0);
            var factor = combinations;
            for (var column : columns) {
                factor /= column.size();
                column.addTo(places, from, length, factor);
            }
            for (var i = 0; i < length && (from + i) / Long.SIZE < sets.length; i += Long.SIZE) {
                var set = sets[(from + i) / Long.SIZE];
                if (amount == null) {
                    histogram.add(set, places, i);
                } else {
                    histogram.add(set, places, i, amount, from + i);
                }
            }
        }
        return histogram;
    }

    private static CrossTabCounts counts(Histogram histogram, List<CodeColumn> columns) {
        var combinations = new Combinations();
        for (var place = 0; place < histogram.size(); place++) {
            if (!histogram.isEmptyAt(place)) {
                combinations.add(answers(place, histogram.size(), columns), histogram.at(place));
            }
        }
        return combinations.counts();
    }

    private static List<List<String>> answers(int place, int places, List<CodeColumn> columns) {
        var answers = new ArrayList<List<String>>(columns.size());
        var rest = place;
        var factor = places;
        for (var column : columns) {
            factor /= column.size();
            answers.add(column.answer(rest / factor));
            rest %= factor;
        }
        return answers;
    }

    /** The memory in bytes, without parts that do not grow with the number of measures. */
    long bytes() {
        return codes.values().stream().mapToLong(CodeColumn::bytes).sum()
                + (long) amounts.size() * rows * Long.BYTES
                + index.bytes()
                + tags.bytes()
                + visible.values().stream().mapToLong(BitSet::size).sum() / Byte.SIZE;
    }
}
