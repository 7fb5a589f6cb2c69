package no.tiltaksoversikt.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Instant;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.testing.HttpTest;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** A resource that fails after its service has committed does not look like one that stored nothing. */
@QuarkusTest
class CommittedWritesTest extends HttpTest {

    private static final String REQUEST = "committed-writes-test";

    @Inject
    ProblemMapper problems;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentVertxRequest current;

    @Inject
    Vertx vertx;

    @Test
    void a_fault_after_the_commit_says_that_the_answer_is_lost() {
        assertThat(typeAfter(HttpMethod.PUT, this::commit)).isEqualTo(problem("answer-lost"));
    }

    @Test
    void a_fault_without_a_commit_does_not() {
        assertThat(typeAfter(HttpMethod.PUT, this::rollBack)).isEqualTo(problem("internal-error"));
    }

    @Test
    void a_read_that_was_recorded_has_changed_nothing() {
        assertThat(typeAfter(HttpMethod.GET, this::commit)).isEqualTo(problem("internal-error"));
    }

    private void commit() {
        QuarkusTransaction.requiringNew().run(this::record);
    }

    private void rollBack() {
        QuarkusTransaction.begin();
        record();
        QuarkusTransaction.rollback();
    }

    private void record() {
        audit.record(Instant.now(), AuditTrail.Actor.SERVICE, "tested", 2019, "edition 2019");
    }

    /** The type of the problem that answers a request whose resource does something and then fails. */
    private String typeAfter(HttpMethod method, Runnable act) {
        var router = Router.router(vertx);
        router.route().blockingHandler(context -> {
            MDC.put("requestId", REQUEST);
            var scope = Arc.container().requestContext();
            scope.activate();
            try {
                current.setCurrent(context);
                act.run();
                answer(context, (ProblemDetails)
                        problems.failure(new IllegalStateException("A fault of the resource"), context)
                                .getEntity());
            } finally {
                scope.terminate();
                MDC.remove("requestId");
            }
        });
        var server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try {
            return RestAssured.given()
                    .noFilters()
                    .request(method.name(), "http://localhost:" + server.actualPort())
                    .asString();
        } finally {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void answer(RoutingContext context, ProblemDetails details) {
        var unused = context.response().end(details.type());
    }
}
