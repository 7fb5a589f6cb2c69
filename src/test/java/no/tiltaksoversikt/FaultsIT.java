package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import no.tiltaksoversikt.testing.JarProcess;
import no.tiltaksoversikt.testing.JarTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed, or its database is, in the middle of what it does: nothing is half-done, nothing is lost. */
@Tag("full")
class FaultsIT extends JarTest {

    private static final int MANY = 2_000;
    private static final int REFUSED_WHILE_SENDING = 0;

    @Test
    void whatever_was_confirmed_before_a_kill_is_there_and_the_rest_can_be_sent_again() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        openEdition(service);
        var confirmed = ConcurrentHashMap.<String>newKeySet();
        var enough = new CountDownLatch(50);
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(8);
        var writers = IntStream.range(0, 8)
                .mapToObj(ignored ->
                        CompletableFuture.runAsync(() -> putUntilRefused(service, next, confirmed, enough), pool))
                .toList();
        assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
        service.kill();
        for (var writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }
        pool.shutdown();

        var again = start(JarProcess.embedded(folder, issuer));
        assertThat(references(again)).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(receipt(again).path("measureCount").asInt())
                .isEqualTo(references(again).size());
        assertThat(counted(again)).isEqualTo(references(again).size());
        for (var i = 0; i < next.get(); i++) {
            assertThat(putMeasure(again, "M-" + i).statusCode()).isIn(200, 201);
        }
        assertThat(references(again)).hasSize(next.get());
    }

    private void putUntilRefused(JarProcess service, AtomicInteger next, Set<String> confirmed, CountDownLatch enough) {
        try {
            while (true) {
                var reference = "M-" + next.getAndIncrement();
                if (putMeasure(service, reference).statusCode() == 201) {
                    confirmed.add(reference);
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            // Now nobody knows what became of the last one.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_bulk_load_that_is_killed_is_there_as_a_whole_or_not_at_all() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        openEdition(service);
        var body = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"reference\":\"B-" + i + "\"," + ANSWERS.formatted("Tiltak " + i) + "}")
                .collect(Collectors.joining(",", "{\"measures\":[", "]}"));
        for (var afterReads : List.of(5, 30, 100)) {
            var current = started.get(started.size() - 1);
            var load = sendAsync(current, body);
            read(current, afterReads);
            current.kill();
            var wasConfirmed = isConfirmed(load);

            var again = start(JarProcess.embedded(folder, issuer));
            var stored = references(again).size();
            assertThat(stored).isIn(0, MANY);
            assertThat(counted(again)).isEqualTo(stored);
            if (wasConfirmed) {
                assertThat(stored).isEqualTo(MANY);
            }
        }
        var last = started.get(started.size() - 1);
        assertThat(put(last, submission(), AGENCY, "digdir:tiltak.write", body).statusCode())
                .isIn(200, 201);
        assertThat(references(last)).hasSize(MANY);
    }

    /** Something else that the service does meanwhile, so that kills come earlier and later. */
    private void read(JarProcess service, int times) throws IOException, InterruptedException {
        for (var i = 0; i < times; i++) {
            get(service, "/v1/editions/2031");
        }
    }

    private CompletableFuture<HttpResponse<String>> sendAsync(JarProcess service, String body) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return put(service, submission(), AGENCY, "digdir:tiltak.write", body);
            } catch (IOException killed) {
                return null;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return null;
            }
        });
    }

    private static boolean isConfirmed(CompletableFuture<HttpResponse<String>> answer)
            throws InterruptedException, ExecutionException {
        return answer.get() != null && answer.get().statusCode() < 300;
    }

    @Test
    void large_dry_runs_at_once_leave_a_service_with_little_memory_alive() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer, Map.of("JDK_JAVA_OPTIONS", "-Xmx512m")));
        openEdition(service);
        var deliverable = "En lang tekst. ".repeat(120);
        var body = IntStream.range(0, 9_999)
                .mapToObj(i -> "{\"reference\":\"L-" + i + "\",\"deliverable\":\"" + deliverable + "\"}")
                .collect(Collectors.joining(",", "{\"measures\":[", "]}"));
        var dryRun = HttpRequest.newBuilder(service.address("/v1/editions/2031/validations"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        for (var round = 0; round < 2; round++) {
            var statuses = Stream.generate(() -> http.sendAsync(dryRun, HttpResponse.BodyHandlers.discarding())
                            .handle((answer, refused) -> refused == null ? answer.statusCode() : REFUSED_WHILE_SENDING))
                    .limit(20)
                    .toList();
            assertThat(statuses.stream().map(CompletableFuture::join))
                    .contains(200)
                    .allMatch(Set.of(200, 503, REFUSED_WHILE_SENDING)::contains);
        }
        assertThat(get(service, "/q/health/live").path("status").asText()).isEqualTo("UP");
    }

    @Test
    void a_freeze_that_is_killed_has_happened_with_its_manifest_or_not_at_all() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        openEdition(service);
        put(service, submission(), AGENCY, "digdir:tiltak.write", body("A-1", "Først"));
        assertThat(http.send(move(service, "CLOSED"), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        for (var afterReads : List.of(1, 10, 40)) {
            var current = started.get(started.size() - 1);
            var freeze = http.sendAsync(move(current, "FROZEN"), HttpResponse.BodyHandlers.ofString());
            read(current, afterReads);
            current.kill();
            freeze.exceptionally(killed -> null).get();

            var again = start(JarProcess.embedded(folder, issuer));
            if (state(again).equals("CLOSED")) {
                assertThat(get(again, "/v1/editions/2031/revisions")
                                .path("totalItems")
                                .asInt())
                        .isZero();
                assertThat(get(again, "/v1/editions/2031").path("hash").isNull())
                        .isTrue();
            } else {
                assertFrozen(again);
            }
        }
        var last = started.get(started.size() - 1);
        http.send(move(last, "FROZEN"), HttpResponse.BodyHandlers.discarding());
        assertFrozen(last);
    }

    private void assertFrozen(JarProcess service) throws Exception {
        assertThat(state(service)).isEqualTo("FROZEN");
        assertThat(get(service, "/v1/editions/2031/manifest").path("publicHash").asText())
                .isEqualTo(get(service, "/v1/editions/2031").path("hash").asText());
        var verification = request(
                        service.address("/v1/editions/2031/manifest/verification"), DIRECTORATE, "digdir:tiltak.admin")
                .build();
        assertThat(mapper.readTree(http.send(verification, HttpResponse.BodyHandlers.ofByteArray())
                                .body())
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_database_may_crash_and_come_back() throws Exception {
        try (var database = database()) {
            var service = JarProcess.on(database, issuer);
            start(service);
            openEdition(service);
            var confirmed = ConcurrentHashMap.<String>newKeySet();
            // What a crash in the middle of a commit has left open. The answer says so.
            var unknown = ConcurrentHashMap.<String>newKeySet();
            var refused = ConcurrentHashMap.<Integer>newKeySet();
            for (var i = 0; i < 60; i++) {
                if (i == 20 || i == 40) {
                    crash(database);
                }
                var answer = putMeasure(service, "M-" + i);
                if (answer.statusCode() == 201) {
                    confirmed.add("M-" + i);
                } else {
                    refused.add(answer.statusCode());
                    if (answer.body().contains("outcome-unknown")) {
                        unknown.add("M-" + i);
                    }
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    service.awaitReady();
                }
            }
            assertThat(refused).as("what is answered meanwhile").containsOnly(503);
            service.awaitReady();
            assertThat(references(service))
                    .containsAll(confirmed)
                    .allMatch(reference -> confirmed.contains(reference) || unknown.contains(reference));
            for (var i = 0; i < 60; i++) {
                assertThat(putMeasure(service, "M-" + i).statusCode()).isIn(200, 201);
            }
            assertThat(references(service)).hasSize(60);
            assertThat(service.log()).doesNotContain(" 500 ");
        }
    }

    @Test
    void a_killed_embedded_database_is_started_again_and_loses_nothing() throws Exception {
        var service = start(JarProcess.embedded(folder, issuer));
        openEdition(service);
        var confirmed = new HashSet<String>();
        var refused = new HashSet<Integer>();
        for (var kills = 0; kills < 2; kills++) {
            for (var i = 0; i < 10; i++) {
                var reference = "K-" + kills + "-" + i;
                assertThat(putMeasure(service, reference).statusCode()).isEqualTo(201);
                confirmed.add(reference);
            }
            killPostmaster();
            var status = 201;
            for (var tries = 0; status == 201; tries++) {
                status = putMeasure(service, "R-" + kills + "-" + tries).statusCode();
            }
            refused.add(status);
            service.awaitReady();
        }
        assertThat(refused).as("what is answered meanwhile").containsOnly(503);
        assertThat(putMeasure(service, "LAST").statusCode()).isEqualTo(201);
        assertThat(references(service)).containsAll(confirmed).contains("LAST").doesNotHaveDuplicates();
        assertThat(service.terminate()).as("seconds that SIGTERM took").isLessThan(20);
        assertThat(folder.resolve("postgres").resolve("postmaster.pid"))
                .as("nothing starts it again after the service ended")
                .doesNotExist();
    }

    /** The first line of PostgreSQL's own file names its first process. */
    private void killPostmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .get(0);
        assertThat(ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow().destroyForcibly())
                .isTrue();
    }

    /** PostgreSQL takes a killed process for a crash: it ends all others, recovers from its log, and starts again. */
    private static void crash(EmbeddedDatabase database) throws SQLException, IOException, InterruptedException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            new ProcessBuilder("sh", "-c", "kill -9 " + row.getInt(1)).start().waitFor();
        }
    }

    private HttpResponse<String> putMeasure(JarProcess service, String reference)
            throws IOException, InterruptedException {
        return put(
                service,
                submission() + "/measures/" + reference,
                AGENCY,
                "digdir:tiltak.write",
                "{" + ANSWERS.formatted("Tiltak " + reference) + "}");
    }

    private JsonNode receipt(JarProcess service) throws Exception {
        return get(service, submission()).path("receipt");
    }

    private String state(JarProcess service) throws Exception {
        return get(service, "/v1/editions/2031").path("state").asText();
    }
}
