package no.tiltaksoversikt.platform.http.management;

import io.quarkus.smallrye.health.runtime.QuarkusAsyncHealthCheckFactory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Limits the time of every health check. A check that needs a worker thread or a database connection would otherwise wait as
 * long as all of them are in use.
 */
@Alternative
@Priority(1)
@Singleton
class TimedHealthChecks extends QuarkusAsyncHealthCheckFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final Duration patience;

    @Inject
    TimedHealthChecks(Vertx vertx) {
        this(vertx, PATIENCE);
    }

    TimedHealthChecks(Vertx vertx, Duration patience) {
        super(vertx);
        this.vertx = vertx;
        this.patience = patience;
    }

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        var answer = super.callSync(check);
        // The event loop's timer: Mutiny's own would wait for a worker as the check does.
        return Uni.createFrom().emitter(emitter -> {
            var timer = vertx.setTimer(patience.toMillis(), late -> emitter.complete(timedOut()));
            answer.subscribe()
                    .with(
                            response -> {
                                vertx.cancelTimer(timer);
                                emitter.complete(response);
                            },
                            failure -> {
                                vertx.cancelTimer(timer);
                                emitter.fail(failure);
                            });
        });
    }

    private HealthCheckResponse timedOut() {
        return HealthCheckResponse.named("Health check answered in time")
                .down()
                .withData("limit", patience.toString())
                .build();
    }
}
