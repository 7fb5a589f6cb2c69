package no.tiltaksoversikt.statistics.counting;

import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;

/** Counts and sums of measures, by place. */
final class Histogram {

    private final int[] measures;
    private final long[] sums;
    private final int[] stated;

    /** Has sums only if there are amounts. */
    Histogram(int places, boolean withAmounts) {
        measures = new int[places];
        sums = withAmounts ? new long[places] : null;
        stated = withAmounts ? new int[places] : null;
    }

    /** Counts, each at its place, those of the 64 measures from {@code from} on that are in the set. */
    void add(long set, int[] places, int from) {
        for (var left = set; left != 0; left &= left - 1) {
            measures[places[from + Long.numberOfTrailingZeros(left)]]++;
        }
    }

    /** Sums as well; {@code amounts} begins at the measure {@code firstAmount}, and is negative where none is stated. */
    void add(long set, int[] places, int from, long[] amounts, int firstAmount) {
        for (var left = set; left != 0; left &= left - 1) {
            var i = Long.numberOfTrailingZeros(left);
            var place = places[from + i];
            var amount = amounts[firstAmount + i];
            measures[place]++;
            if (amount >= 0) {
                sums[place] += amount;
                stated[place]++;
            }
        }
    }

    int size() {
        return measures.length;
    }

    Tally at(int place) {
        return sums == null ? new Tally(measures[place], 0, 0) : new Tally(measures[place], sums[place], stated[place]);
    }

    boolean isEmptyAt(int place) {
        return measures[place] == 0;
    }
}
