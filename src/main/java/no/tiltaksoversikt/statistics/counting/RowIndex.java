package no.tiltaksoversikt.statistics.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * Finds the rows of measures by their ids, in a table with open addressing: 24 to 32 bytes a measure. A measure with exempt
 * answers has two rows, one for each reader.
 */
final class RowIndex {

    private static final int FREE = -1;

    /** The two halves of each row's id. */
    private final long[] ids;

    private final int[] slots;

    RowIndex(long[] ids) {
        this.ids = ids;
        slots = new int[Integer.highestOneBit(Math.max(1, ids.length / 2)) * 4];
        Arrays.fill(slots, FREE);
        for (var row = 0; row < ids.length / 2; row++) {
            var slot = first(ids[2 * row], ids[2 * row + 1]);
            while (slots[slot] != FREE) {
                slot = next(slot);
            }
            slots[slot] = row;
        }
    }

    UUID id(int row) {
        return new UUID(ids[2 * row], ids[2 * row + 1]);
    }

    /** The row of an id, in its two halves, among the rows that a reader may see. There must be one. */
    int row(long high, long low, BitSet visible) {
        for (var slot = first(high, low); slots[slot] != FREE; slot = next(slot)) {
            var row = slots[slot];
            if (ids[2 * row] == high && ids[2 * row + 1] == low && visible.get(row)) {
                return row;
            }
        }
        throw new IllegalStateException("The columns of a frozen edition lack a measure");
    }

    private int first(long high, long low) {
        var mixed = (high ^ low) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    long bytes() {
        return (long) ids.length * Long.BYTES + (long) slots.length * Integer.BYTES;
    }
}
