package no.tiltaksoversikt.statistics.counting;

import java.util.Arrays;

/** Sets of measures, a bit each. Plain arrays, as {@link java.util.BitSet} counts no intersection without making it. */
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    static long[] all(int size) {
        var bits = none(size);
        Arrays.fill(bits, -1L);
        if (size % Long.SIZE != 0) {
            bits[bits.length - 1] = -1L >>> (Long.SIZE - size % Long.SIZE);
        }
        return bits;
    }

    /** Leaves in the first set what is also in the other. */
    static void retain(long[] bits, long[] other) {
        for (var word = 0; word < bits.length; word++) {
            bits[word] &= other[word];
        }
    }

    static long count(long[] bits) {
        var count = 0L;
        for (var word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
