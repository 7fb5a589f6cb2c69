package no.tiltaksoversikt.statistics.counting;

/** The measures of one cell: how many, the sum in whole NOK of what they state, and how many state it. */
public record Tally(long measures, long amount, long stated) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(measures + other.measures, amount + other.amount, stated + other.stated);
    }
}
