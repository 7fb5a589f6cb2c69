package no.tiltaksoversikt.statistics;

/** Shares in whole per cent. */
final class Percent {

    private static final long HUNDRED = 100;

    private Percent() {}

    /** Half up, computed on integers; null where there is nothing to be a share of. */
    static Long of(long count, long base) {
        return base == 0 ? null : (2 * HUNDRED * count + base) / (2 * base);
    }
}
