package no.tiltaksoversikt.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts agencies that are invited and that have answered. */
@ApplicationScoped
class ResponseRateQuery {

    private static final String SQL = """
            select count(*) as invited,
                   count(s.submitted_receipt) as responded,
                   count(*) filter (where s.submitted_receipt is not null and not s.late) as on_time,
                   count(*) filter (where s.submitted_receipt is not null and s.late) as late
            from participant p
            left join submission s on s.edition_year = p.edition_year and s.org_number = p.org_number
            where p.edition_year = ?
            """;

    private final DataSource database;

    ResponseRateQuery(DataSource database) {
        this.database = database;
    }

    ResponseRate of(int editionYear) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, editionYear);
            try (var row = statement.executeQuery()) {
                row.next();
                var invited = row.getLong("invited");
                var responded = row.getLong("responded");
                return new ResponseRate(
                        invited,
                        responded,
                        Percent.of(responded, invited),
                        row.getLong("on_time"),
                        row.getLong("late"));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The participants can't be counted", failed);
        }
    }
}
