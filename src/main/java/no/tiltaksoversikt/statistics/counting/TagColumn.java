package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The tags of all measures, as they are spelt. Tags with the same key are the same tag. */
final class TagColumn {

    private static final int FIRST_SIZE = 64;

    private static final int BYTES_OF_EMPTY_TEXT = 48;

    private final List<String> spellings;
    private final List<String> keys;
    /** Where each measure's tags begin. The last number is their total. */
    private final int[] begins;

    private final int[] tags;

    private TagColumn(List<String> spellings, List<String> keys, int[] begins, int[] tags) {
        this.spellings = spellings;
        this.keys = keys;
        this.begins = begins;
        this.tags = tags;
    }

    List<TagCount> count(BitSet rows, BitSet visibleToPublic) {
        var measures = new int[spellings.size() + 1];
        var forPublic = new int[spellings.size() + 1];
        var none = spellings.size();
        for (var row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            var one = visibleToPublic.get(row) ? 1 : 0;
            if (begins[row] == begins[row + 1]) {
                measures[none]++;
                forPublic[none] += one;
            }
            for (var i = begins[row]; i < begins[row + 1]; i++) {
                measures[tags[i]]++;
                forPublic[tags[i]] += one;
            }
        }
        var counts = new ArrayList<TagCount>();
        for (var tag = 0; tag < measures.length; tag++) {
            if (measures[tag] > 0) {
                counts.add(new TagCount(
                        tag == none ? null : keys.get(tag),
                        tag == none ? null : spellings.get(tag),
                        measures[tag],
                        forPublic[tag]));
            }
        }
        return counts;
    }

    /** The measures that have a tag with one of these keys. */
    BitSet where(List<String> wanted) {
        var meets = new BitSet();
        for (var tag = 0; tag < keys.size(); tag++) {
            meets.set(tag, wanted.contains(keys.get(tag)));
        }
        var rows = new BitSet();
        for (var row = 0; row + 1 < begins.length; row++) {
            for (var i = begins[row]; i < begins[row + 1]; i++) {
                if (meets.get(tags[i])) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    long bytes() {
        return (long) (begins.length + tags.length) * Integer.BYTES + bytes(spellings) + bytes(keys);
    }

    /** At most two bytes a character, and what each text has beside them. */
    private static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> BYTES_OF_EMPTY_TEXT + (long) text.length() * Character.BYTES)
                .sum();
    }

    /** Makes a column, measure by measure. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> spellings = new ArrayList<>();
        private final int[] begins;
        private int[] tags = new int[FIRST_SIZE];
        private int rows;

        /** The column has exactly this many measures. */
        Builder(int rows) {
            begins = new int[rows + 1];
        }

        /** The next measure's tags, each key once. */
        void add(String... spelt) {
            var end = begins[rows];
            for (var tag : spelt) {
                if (end == tags.length) {
                    tags = Arrays.copyOf(tags, 2 * end);
                }
                tags[end++] = numbers.computeIfAbsent(tag, next -> {
                    spellings.add(next);
                    return spellings.size() - 1;
                });
            }
            begins[++rows] = end;
        }

        /** All spellings; the answer's keys are in the same order. */
        TagColumn build(UnaryOperator<List<String>> keysOf) {
            return new TagColumn(
                    List.copyOf(spellings), keysOf.apply(spellings), begins, Arrays.copyOf(tags, begins[rows]));
        }
    }
}
