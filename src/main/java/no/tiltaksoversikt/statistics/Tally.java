package no.tiltaksoversikt.statistics;

/** The measures of one cell: how many, the sum in whole NOK of what they state, and how many state it. */
record Tally(long measures, long amount, long stated) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(measures + other.measures, amount + other.amount, stated + other.stated);
    }
}
