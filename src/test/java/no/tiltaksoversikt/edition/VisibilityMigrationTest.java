package no.tiltaksoversikt.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeMap;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of a database from before visibility was decided. */
@Tag("full")
class VisibilityMigrationTest {

    @TempDir
    Path folder;

    @Test
    void editions_go_on_showing_what_they_showed() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database, "202611281520");
            try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
                    var statement = connection.createStatement()) {
                var year = 2031;
                for (var state : EditionState.values()) {
                    statement.execute(
                            "insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)"
                                    + " values (" + year++ + ", '2019', '2025-01-01', '2025-02-01', 'PUBLIC', '" + state
                                    + "', 1)");
                }

                migrate(database, "202611281700");

                var visible = new TreeMap<EditionState, Boolean>();
                try (var rows = statement.executeQuery(
                        "select state, " + VisibleFrom.condition("e") + ", visible_from from edition e")) {
                    while (rows.next()) {
                        var state = EditionState.valueOf(rows.getString(1));
                        visible.put(state, rows.getBoolean(2));
                        assertThat(VisibleFrom.valueOf(rows.getString(3)).isReachedBy(state))
                                .isEqualTo(rows.getBoolean(2));
                    }
                }
                visible.forEach((state, isVisible) -> assertThat(isVisible).isEqualTo(state != EditionState.PLANNED));
                assertThat(visible).hasSize(EditionState.values().length);
            }
        }
    }

    private static void migrate(EmbeddedDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .target(target)
                .load()
                .migrate();
    }
}
