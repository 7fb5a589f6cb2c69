package no.tiltaksoversikt.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what it has confirmed. */
@Tag("full")
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void it_is_durable_although_the_library_is_made_for_tests() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void its_data_survives_a_restart() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            ask(database, "create table kept as select 'blåbær' as word");
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("blåbær");
        }
    }

    @Test
    void a_folder_in_use_is_refused() throws IOException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.jdbcUrl()).startsWith("jdbc:postgresql://");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another instance uses the database");
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
