package no.tiltaksoversikt.measure;

/** The report's intervals of total cost (figure 4). */
public enum CostClass {
    UNDER_10M,
    FROM_10M_TO_50M,
    FROM_50M_TO_100M,
    OVER_100M;

    /** The interval of an amount in whole NOK: under 10, 10 to under 50, 50 to 100, and over 100 million. */
    public static CostClass of(long amount) {
        if (amount < 10_000_000) {
            return UNDER_10M;
        }
        if (amount < 50_000_000) {
            return FROM_10M_TO_50M;
        }
        return amount <= 100_000_000 ? FROM_50M_TO_100M : OVER_100M;
    }
}
