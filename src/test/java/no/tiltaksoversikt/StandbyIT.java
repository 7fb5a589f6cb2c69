package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import no.tiltaksoversikt.testing.JarProcess;
import no.tiltaksoversikt.testing.JarTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary ends, a standby is left and is promoted later. */
@Tag("full")
class StandbyIT extends JarTest {

    private static final String FROZEN = "/v1/editions/2019/statistics?revision=1&by=";
    private static final String OPEN = "/v1/editions/2031/statistics?by=phase";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path other;

    @Test
    void what_is_frozen_is_read_from_a_standby_while_there_is_no_primary() throws Exception {
        start(JarProcess.embedded(folder, issuer)).terminate();
        copyTo(other);
        Files.createFile(other.resolve("postgres").resolve("standby.signal"));
        var primary = EmbeddedDatabase.start(folder);
        // It receives nothing from the primary, so it lags behind by all that follows.
        try (var standby = EmbeddedDatabase.start(other)) {
            var service = start(on(primary, standby));
            openEdition(service);
            assertThat(status(service, FROZEN + "phase")).isEqualTo(200);
            assertThat(status(service, OPEN)).isEqualTo(200);
            primary.close();

            assertThat(status(service, FROZEN + "phase"))
                    .as("an answer that is kept")
                    .isEqualTo(200);
            assertThat(firstAnswer(service, FROZEN + "financing")).contains("\"revision\":1");
            assertThat(status(service, "/v1/editions/2019/figures/5?revision=1"))
                    .isEqualTo(200);
            assertThat(status(service, OPEN)).as("what the standby lacks").isEqualTo(503);
            assertThat(status(service, "/v1/editions/2019/statistics?by=phase"))
                    .as("what may have a newer revision")
                    .isEqualTo(503);
            var refused = put(service, submission(), AGENCY, "digdir:tiltak.write", body("A-1", "Tiltak"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            promote(standby);
            assertThat(firstAnswer(service, "/v1/editions/2019/statistics?by=phase"))
                    .contains("\"population\"");
            assertThat(status(service, OPEN)).isEqualTo(404);
            openEdition(service);
            assertThat(put(service, submission(), AGENCY, "digdir:tiltak.write", body("A-1", "Tiltak"))
                            .statusCode())
                    .isIn(200, 201);
        } finally {
            primary.close();
        }
    }

    private void copyTo(Path copy) throws IOException, InterruptedException {
        var exit = new ProcessBuilder("cp", "-a", folder.resolve("postgres").toString(), copy.toString())
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private JarProcess on(EmbeddedDatabase primary, EmbeddedDatabase standby) throws IOException, InterruptedException {
        return JarProcess.with(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://%s,%s/postgres?targetServerType=preferPrimary&connectTimeout=2&hostRecheckSeconds=1"
                        .formatted(host(primary), host(standby)),
                "QUARKUS_DATASOURCE_USERNAME",
                primary.owner(),
                "TILTAK_MASKINPORTEN_ISSUER",
                issuer.issuer()));
    }

    private static String host(EmbeddedDatabase database) {
        return database.jdbcUrl().split("/", -1)[2];
    }

    /** The first requests may meet connections that have just been lost. */
    private String firstAnswer(JarProcess service, String path) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        HttpResponse<String> answer;
        do {
            answer = ask(service, path);
        } while (answer.statusCode() == 503 && Instant.now().isBefore(end));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int status(JarProcess service, String path) throws IOException, InterruptedException {
        return ask(service, path).statusCode();
    }

    private HttpResponse<String> ask(JarProcess service, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(service.address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void promote(EmbeddedDatabase standby) throws SQLException {
        try (var connection = DriverManager.getConnection(standby.jdbcUrl(), standby.owner(), "");
                var statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }
}
