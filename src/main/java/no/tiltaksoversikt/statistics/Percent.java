package no.tiltaksoversikt.statistics;

/** Shares in whole per cent. */
public final class Percent {

    private static final long HUNDRED = 100;

    private Percent() {}

    /**
     * How many percentage points a share has changed by: the exact shares are compared and the difference is rounded
     * once, half away from zero, so that the way back is the same number of points. The difference of two rounded
     * percentages could be a whole point off. Null where there is no share.
     */
    public static Long points(long before, long baseBefore, long after, long baseAfter) {
        if (baseBefore == 0 || baseAfter == 0) {
            return null;
        }
        var difference = HUNDRED * (after * baseBefore - before * baseAfter);
        var whole = baseBefore * baseAfter;
        return Long.signum(difference) * ((2 * Math.abs(difference) + whole) / (2 * whole));
    }

    /** Half up, computed on integers; null where there is nothing to be a share of. */
    public static Long of(long count, long base) {
        return base == 0 ? null : (2 * HUNDRED * count + base) / (2 * base);
    }
}
