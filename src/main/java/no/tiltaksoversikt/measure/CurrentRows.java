package no.tiltaksoversikt.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;

/** SQL for the rows of {@code measure} that are current. Years and revisions are literals, which the planner can use. */
public final class CurrentRows {

    private CurrentRows() {}

    /** The rows of a table that are current in some editions. */
    public static String condition(String table, List<Edition> editions) {
        return editions.isEmpty()
                ? "false"
                : editions.stream().collect(Collectors.groupingBy(Edition::revision)).entrySet().stream()
                        .map(entry -> condition(table, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String condition(String table, int revision, List<Edition> editions) {
        return "%s.edition_year in (%s) and %s"
                .formatted(
                        table,
                        years(editions.stream().map(Edition::year).toList()),
                        Visibility.holdsAt(table, String.valueOf(revision)));
    }

    /** Years separated by commas; a year without an edition where there are none. */
    public static String years(Collection<Integer> years) {
        return years.isEmpty() ? "0" : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The key of a row's columns id, from_revision and for_directorate. */
    public static Measure.Key key(ResultSet row) throws SQLException {
        return new Measure.Key(
                row.getObject("id", UUID.class), row.getInt("from_revision"), row.getBoolean("for_directorate"));
    }
}
