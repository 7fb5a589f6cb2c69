package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * One variable of all measures. Each distinct answer (no code, one, or several) has a number, since there are few of them
 * however many measures. A number takes one byte for up to 256 distinct answers, otherwise two.
 */
final class CodeColumn {

    private static final int BYTE = 0xFF;
    private static final int MOST_IN_A_BYTE = BYTE + 1;
    private static final int MOST_IN_A_CHAR = Character.MAX_VALUE + 1;

    private final List<List<String>> answers;
    private final byte[] narrow;
    private final char[] wide;

    private CodeColumn(List<List<String>> answers, byte[] narrow, char[] wide) {
        this.answers = List.copyOf(answers);
        this.narrow = narrow;
        this.wide = wide;
    }

    /** The number of distinct answers. */
    int size() {
        return answers.size();
    }

    /** The codes of an answer; none if the measure has no answer. */
    List<String> answer(int number) {
        return answers.get(number);
    }

    /** Adds, for each measure from {@code from} on, the number of its answer times a factor to its place. */
    void addTo(int[] places, int from, int length, int factor) {
        if (wide == null) {
            for (var i = 0; i < length; i++) {
                places[i] += (narrow[from + i] & BYTE) * factor;
            }
        } else {
            for (var i = 0; i < length; i++) {
                places[i] += wide[from + i] * factor;
            }
        }
    }

    /** How many of some measures have each answer. */
    int[] count(BitSet rows) {
        var measures = new int[size()];
        var words = rows.toLongArray();
        for (var word = 0; word < words.length; word++) {
            for (var left = words[word]; left != 0; left &= left - 1) {
                var row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                measures[wide == null ? narrow[row] & BYTE : wide[row]]++;
            }
        }
        return measures;
    }

    /** The measures whose answer meets a condition, as bits. */
    BitSet where(Predicate<List<String>> condition) {
        var meets = answers.stream().mapToLong(it -> condition.test(it) ? 1 : 0).toArray();
        var rows = wide == null ? narrow.length : wide.length;
        var bits = new long[(rows + Long.SIZE - 1) / Long.SIZE];
        for (var word = 0; word < bits.length; word++) {
            var from = word * Long.SIZE;
            var length = Math.min(Long.SIZE, rows - from);
            var set = 0L;
            for (var i = 0; i < length; i++) {
                set |= meets[wide == null ? narrow[from + i] & BYTE : wide[from + i]] << i;
            }
            bits[word] = set;
        }
        return BitSet.valueOf(bits);
    }

    long bytes() {
        return wide == null ? narrow.length : (long) wide.length * Character.BYTES;
    }

    /** Makes a column, measure by measure. */
    static final class Builder {

        private final Map<String, Integer> numbersByText = new HashMap<>();
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private final List<List<String>> answers = new ArrayList<>();
        private byte[] narrow;
        private char[] wide;
        private int rows;

        /** For exactly this many measures. */
        Builder(int rows) {
            narrow = new byte[rows];
        }

        /** Adds the next measure's codes in the form of {@code Variable#asText}, in any order. */
        void add(String codes) {
            var number = (int) numbersByText.computeIfAbsent(codes == null ? "" : codes, this::number);
            if (wide == null) {
                narrow[rows++] = (byte) number;
            } else {
                wide[rows++] = (char) number;
            }
        }

        private int number(String codes) {
            var answer = Variable.codesOf(codes).stream().sorted().toList();
            var known = numbers.get(answer);
            if (known != null) {
                return known;
            }
            var next = answers.size();
            if (next == MOST_IN_A_BYTE) {
                widen();
            } else if (next == MOST_IN_A_CHAR) {
                throw new IllegalStateException("Too many different answers for a column");
            }
            answers.add(answer);
            numbers.put(answer, next);
            return next;
        }

        private void widen() {
            wide = new char[narrow.length];
            for (var row = 0; row < rows; row++) {
                wide[row] = (char) (narrow[row] & BYTE);
            }
            narrow = null;
        }

        CodeColumn build() {
            if (rows != (wide == null ? narrow.length : wide.length)) {
                throw new IllegalStateException("The column has %d measures too few".formatted(rows));
            }
            return new CodeColumn(answers, narrow, wide);
        }
    }
}
