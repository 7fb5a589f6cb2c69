package no.tiltaksoversikt.statistics.counting;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.database.NamedSql;
import org.flywaydb.core.Flyway;

/** A migrated database with two editions and their participants. */
final class CountingDatabase implements AutoCloseable {

    /** An agency as it takes part in both editions. */
    record Invited(String ministry, boolean skate) {}

    static final int YEAR = 2019;
    static final int OTHER_YEAR = 2018;
    static final Map<String, Invited> PARTICIPANTS = Map.of(
            "000000001", new Invited("A", true),
            "000000002", new Invited("A", false),
            "000000003", new Invited("B", false),
            "000000004", new Invited("B", true),
            "000000005", new Invited("C", false),
            "000000006", new Invited("D", false));

    private final EmbeddedPostgres server;
    private final DataSource source;

    CountingDatabase() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        source = server.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        var ministries = List.of("A", "B", "C", "D", "E");
        for (var ministry : ministries) {
            execute(
                    "insert into ministry (code, org_number, valid_from, shipped) values (?, ?, '2000-01-01', false)",
                    ministry,
                    "00000000" + ministries.indexOf(ministry));
            execute("insert into ministry_name (code, valid_from, nb) values (?, '2000-01-01', ?)", ministry, ministry);
        }
        for (var agency : PARTICIPANTS.keySet()) {
            execute("insert into agency (org_number, valid_from, shipped) values (?, '2000-01-01', false)", agency);
            execute("insert into agency_name (org_number, valid_from, nb) values (?, '2000-01-01', ?)", agency, agency);
        }
        for (var year : List.of(YEAR, OTHER_YEAR)) {
            execute("""
                    insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)
                    values (?, '2019', '2019-05-01', '2019-08-30', 'PUBLIC', 'OPEN', 1)
                    """, year);
            PARTICIPANTS.forEach((agency, invited) -> execute(
                    "insert into participant values (?, ?, ?, ?, null)",
                    year,
                    agency,
                    invited.ministry(),
                    invited.skate()));
        }
    }

    DataSource source() {
        return source;
    }

    void store(List<AnsweredMeasure> measures) {
        new MeasureStore(NamedSql.over(source)).store(measures);
    }

    /** Gives a frozen edition its second revision. */
    void revise(int year) {
        execute("insert into edition_revision values (?, 2, now(), 'x', 'x', '{}', 'hash', 'hash', 'x')", year);
        execute("update edition set revision = 2, content_hash = 'hash' where year = ?", year);
    }

    void execute(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
