package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import no.tiltaksoversikt.testing.JarProcess;
import no.tiltaksoversikt.testing.JarTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service as a process of its own: starts, kills, restarts, and two instances at once. */
class RunningJarIT extends JarTest {

    @Tag("full")
    @Test
    void what_is_answered_survives_sigkill_and_sigterm() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        openEdition(service);
        assertThat(put(service, submission(), AGENCY, "digdir:tiltak.write", body("A-1", "Først"))
                        .statusCode())
                .isEqualTo(201);

        // A client that stays connected must not keep the orphaned server alive.
        try (var client = DriverManager.getConnection(databaseIn(folder), "postgres", "")) {
            assertThat(client.isValid(5)).isTrue();
            service.kill();
            start(JarProcess.embedded(folder, issuer));
        }
        var afterKill = started.get(started.size() - 1);
        assertThat(references(afterKill)).containsExactly("A-1");
        assertThat(get(afterKill, "/v1/editions/2019").path("state").asText()).isEqualTo("PUBLISHED");

        assertThat(afterKill.terminate()).as("seconds that SIGTERM took").isLessThan(20);
        var afterTerm = start(JarProcess.embedded(folder, issuer));
        assertThat(references(afterTerm)).containsExactly("A-1");
    }

    @Tag("full")
    @Test
    void a_second_instance_on_the_same_folder_refuses_to_start_and_harms_nothing() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        var second = JarProcess.embedded(folder, issuer);
        started.add(second);
        assertThat(second.exitCode()).isNotZero();
        assertThat(second.log()).contains("Another instance uses the database");
        assertThat(get(service, "/v1/editions/2019").path("year").asInt()).isEqualTo(2019);
    }

    @Tag("full")
    @Test
    void an_instance_starts_on_tables_of_a_newer_version_and_says_why_not_on_others() throws Exception {
        try (var database = database()) {
            start(JarProcess.on(database, issuer)).terminate();
            migrated("209901010000");
            start(JarProcess.on(database, issuer)).terminate();

            migrated("202001010000");
            var refused = JarProcess.on(database, issuer);
            started.add(refused);
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.log()).contains("applied migration not resolved locally: 202001010000");
        }
    }

    /** Notes a migration that this version does not have. */
    private void migrated(String version) throws Exception {
        try (var owner = DriverManager.getConnection(databaseIn(folder), "postgres", "");
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    select max(installed_rank) + 1, '%1$s', 'other', 'SQL', 'V%1$s__other.sql', 'postgres', 1, true
                    from flyway_schema_history
                    """.formatted(version));
        }
    }

    @Tag("full")
    @Test
    void two_instances_on_one_database_lose_and_double_nothing() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            var one = JarProcess.on(database, issuer);
            var other = JarProcess.on(database, issuer);
            start(one);
            start(other);
            assertThat(get(one, "/v1/editions").path("totalItems").asInt()).isEqualTo(2);
            openEdition(one);
            var instances = List.of(one, other);
            var pool = Executors.newFixedThreadPool(8);
            var writes = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(index -> () -> put(
                                    instances.get(index % 2),
                                    submission() + "/measures/M-" + index,
                                    AGENCY,
                                    "digdir:tiltak.write",
                                    "{" + ANSWERS.formatted("Tiltak " + index) + "}")
                            .statusCode())
                    .toList();
            for (var status : pool.invokeAll(writes, 2, TimeUnit.MINUTES)) {
                assertThat(status.get()).isEqualTo(201);
            }
            pool.shutdown();
            assertThat(references(one)).hasSize(40).isEqualTo(references(other));
            assertThat(new TreeSet<>(references(one))).hasSize(40);
            for (var measures = 41; measures <= 50; measures++) {
                var reference = "M-" + measures;
                put(
                        instances.get(measures % 2),
                        submission() + "/measures/" + reference,
                        AGENCY,
                        "digdir:tiltak.write",
                        "{" + ANSWERS.formatted("Tiltak " + measures) + "}");
                for (var instance : instances) {
                    assertThat(counted(instance))
                            .as("what the public reads next, on either instance")
                            .isEqualTo(measures);
                }
            }
        }
    }

    @Test
    void the_issuer_of_dev_mode_is_not_in_the_jar() throws Exception {
        try (var files = Files.walk(JarProcess.APPLICATION)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (var content = new JarFile(jar.toFile())) {
                    assertThat(content.stream().map(Object::toString).filter(name -> name.contains("DevIssuer")))
                            .as(jar.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_not_configured_is_not_there() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        assertThat(http.send(
                                HttpRequest.newBuilder(service.address("/dev/token?org=991825827&scope=x"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
        for (var request : List.of(
                altinn(service, "events?code=hva-som-helst").POST(HttpRequest.BodyPublishers.ofString("{}")),
                altinn(service, "subscription"),
                altinn(service, "subscription").POST(HttpRequest.BodyPublishers.noBody()),
                altinn(service, "instances"),
                altinn(service, "instances/" + UUID.randomUUID() + "/replay")
                        .POST(HttpRequest.BodyPublishers.noBody()))) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("altinn-not-configured", "tiltak.altinn.secret");
        }
    }

    private HttpRequest.Builder altinn(JarProcess service, String path) {
        return request(service.address("/v1/altinn/" + path), DIRECTORATE, "digdir:tiltak.admin");
    }
}
