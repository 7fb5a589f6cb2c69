package no.tiltaksoversikt.measure;

/**
 * Who may read a row of {@code measure}. The table has a row for each range of revisions in which a measure is unchanged; if
 * single answers are exempt, it has two: the whole row for the directorate, and one without these answers for the public
 * (docs/adr/0012). Every statement that reads measures takes its condition from here.
 */
public enum Visibility {
    PUBLIC("for_public"),
    /** Includes exempt measures and exempt answers. */
    DIRECTORATE("for_directorate");

    private final String column;

    Visibility(String column) {
        this.column = column;
    }

    public static Visibility of(boolean seesAll) {
        return seesAll ? DIRECTORATE : PUBLIC;
    }

    /** An SQL condition: the row is for this reader. {@code measure} is the table's alias. */
    public String condition(String measure) {
        return measure + "." + column;
    }

    /** An SQL condition: the row is for this reader and valid at a revision (a number, a parameter or a column). */
    public String conditionAt(String measure, String revision) {
        return holdsAt(measure, revision) + " and " + condition(measure);
    }

    /** An SQL condition: the row is valid at a revision, for any reader. */
    public static String holdsAt(String measure, String revision) {
        return "%1$s.from_revision <= %2$s and %1$s.to_revision > %2$s".formatted(measure, revision);
    }
}
