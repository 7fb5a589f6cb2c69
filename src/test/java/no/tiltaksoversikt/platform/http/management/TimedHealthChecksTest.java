package no.tiltaksoversikt.platform.http.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedHealthChecksTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_check_that_hangs_is_down() {
        var never = new CountDownLatch(1);
        var checks = new TimedHealthChecks(vertx, Duration.ofMillis(1));

        var response = checks.callSync(() -> {
                    awaitQuietly(never);
                    return HealthCheckResponse.up("late");
                })
                .await()
                .indefinitely();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        never.countDown();
    }

    @Test
    void a_check_that_answers_is_what_it_says() {
        var checks = new TimedHealthChecks(vertx, Duration.ofDays(1));

        var response = checks.callSync(() -> HealthCheckResponse.up("database"))
                .await()
                .indefinitely();

        assertThat(response.getName()).isEqualTo("database");
        assertThat(response.getStatus()).isEqualTo(Status.UP);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
