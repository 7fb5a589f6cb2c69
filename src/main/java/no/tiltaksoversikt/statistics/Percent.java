package no.tiltaksoversikt.statistics;

/** Shares in whole per cent. */
public final class Percent {

    private static final long HUNDRED = 100;

    private Percent() {}

    /**
     * The change of a share in percentage points: the difference of the exact shares, rounded once, half away from zero, so
     * that the reverse change has the same size. The difference of two rounded percentages could be off by a whole point. Null
     * if there is no share.
     */
    public static Long points(long before, long baseBefore, long after, long baseAfter) {
        if (baseBefore == 0 || baseAfter == 0) {
            return null;
        }
        var difference = HUNDRED * (after * baseBefore - before * baseAfter);
        var whole = baseBefore * baseAfter;
        return Long.signum(difference) * ((2 * Math.abs(difference) + whole) / (2 * whole));
    }

    /** Rounded half up, computed on integers; null if the base is 0. */
    public static Long of(long count, long base) {
        return base == 0 ? null : (2 * HUNDRED * count + base) / (2 * base);
    }
}
