package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import no.tiltaksoversikt.testing.JarProcess;
import no.tiltaksoversikt.testing.JarTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * This version starts on the rows that an older one has stored: the reference editions, a frozen and a published edition with
 * corrections, an open one with a draft and an answer, and a form of Altinn's that waits. {@code deploy/test/upgrade} makes them.
 */
@Tag("full")
class UpgradeIT extends JarTest {

    /** The last migration that the older version had. */
    private static final String OLDER = "202611251811";

    private static final String OTHER_AGENCY = "971032081";

    @Test
    void what_an_older_version_has_stored_lives_on() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            store(database);
            var service = start(JarProcess.on(database, issuer));

            for (var year : List.of(2018, 2019, 2051, 2052)) {
                assertThat(verification(service, year))
                        .as("the manifest of " + year)
                        .isEqualTo("true");
            }
            assertThat(get(service, "/v1/editions/2019/statistics?by=phase")
                            .path("population")
                            .asInt())
                    .isEqualTo(412);
            assertThat(get(service, "/v1/editions/2052/measures").findValuesAsText("totalCost"))
                    .as("a corrected measure, and an exempt one that its agency sees")
                    .containsExactlyInAnyOrder("30000000", "20000000");
            assertThat(names(service, AGENCY)).as("the draft").containsExactly("Et utkast");
            assertThat(names(service, OTHER_AGENCY)).as("the answer").containsExactly("Et tiltak");
            assertThat(waitingForms()).isOne();

            var submitted =
                    put(service, submissionOf(AGENCY), AGENCY, "digdir:tiltak.write", body("A-1", "Et utkast, sendt"));
            assertThat(submitted.statusCode()).as(submitted.body()).isIn(200, 201);
            advance(service, "CLOSED");
            advance(service, "FROZEN");
            assertThat(verification(service, 2053)).as("what is frozen now").isEqualTo("true");
        }
    }

    private static String submissionOf(String orgNumber) {
        return "/v1/editions/2053/submissions/" + orgNumber;
    }

    private List<String> names(JarProcess service, String orgNumber) throws IOException, InterruptedException {
        return answer(request(service.address(submissionOf(orgNumber)), orgNumber, "digdir:tiltak.read"))
                .findValuesAsText("name");
    }

    private String verification(JarProcess service, int year) throws IOException, InterruptedException {
        var address = service.address("/v1/editions/" + year + "/manifest/verification");
        return answer(request(address, DIRECTORATE, "digdir:tiltak.admin"))
                .path("intact")
                .asText();
    }

    private void advance(JarProcess service, String state) throws IOException, InterruptedException {
        var moved = answer(request(service.address("/v1/editions/2053/transitions"), DIRECTORATE, "digdir:tiltak.admin")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + state + "\",\"acknowledged\":true}")));
        assertThat(moved.path("state").asText()).as(moved.toString()).isEqualTo(state);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return mapper.readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }

    private int waitingForms() throws IOException, SQLException {
        try (var owner = DriverManager.getConnection(databaseIn(folder), "postgres", "");
                var count = owner.createStatement()
                        .executeQuery("select count(*) from altinn_instance where status = 'WAITING'")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Stores the older version's rows in its tables. */
    private static void store(EmbeddedDatabase database) throws IOException, SQLException {
        var unused = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .locations("classpath:db/migration")
                .target(OLDER)
                .load()
                .migrate();
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
                var statement = owner.createStatement();
                var file = UpgradeIT.class.getResourceAsStream("/upgrade/" + OLDER + ".sql.gz");
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            // Neither triggers nor the order of foreign keys.
            statement.execute("set session_replication_role = replica");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("copy ")) {
                    copy(owner, line, lines);
                } else {
                    statement.execute(line);
                }
            }
        }
    }

    private static void copy(Connection owner, String command, BufferedReader lines) throws IOException, SQLException {
        CopyIn rows = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        for (var row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
            var bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
            rows.writeToCopy(bytes, 0, bytes.length);
        }
        rows.endCopy();
    }
}
