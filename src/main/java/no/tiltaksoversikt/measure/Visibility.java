package no.tiltaksoversikt.measure;

/**
 * Who may read a row of {@code measure}. The table has a row for each range of revisions in which a measure is the same. Where
 * single answers are exempt it has two of them: a whole one for the directorate and one without these answers for the public
 * (docs/adr/0012). Every statement that reads measures takes its condition from here.
 */
public enum Visibility {
    PUBLIC("for_public"),
    /** Exempt measures and exempt answers included. */
    DIRECTORATE("for_directorate");

    private final String column;

    Visibility(String column) {
        this.column = column;
    }

    public static Visibility of(boolean seesAll) {
        return seesAll ? DIRECTORATE : PUBLIC;
    }

    /** The condition that a row is for this reader; {@code measure} is the table's alias. */
    public String condition(String measure) {
        return measure + "." + column;
    }

    /** The condition that a row is for this reader and holds at a revision: a number, a parameter or a column. */
    public String conditionAt(String measure, String revision) {
        return holdsAt(measure, revision) + " and " + condition(measure);
    }

    /** The condition that a row holds at a revision, for whichever reader. */
    public static String holdsAt(String measure, String revision) {
        return "%1$s.from_revision <= %2$s and %1$s.to_revision > %2$s".formatted(measure, revision);
    }
}
