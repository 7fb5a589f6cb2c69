package no.tiltaksoversikt.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that fails after the commit does not look like one that stored nothing. */
class ProblemMapperTest {

    private final Vertx vertx = Vertx.vertx();
    private final ProblemMapper problems = new ProblemMapper(null, 20);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_failure_before_the_write_is_done_is_told_by_its_cause() throws Exception {
        assertThat(typeOf(new SQLException("gone", "08006"), false)).isEqualTo("503 UNAVAILABLE");
        assertThat(typeOf(new IllegalStateException(), false)).isEqualTo("500 INTERNAL_ERROR");
        assertThat(typeOf(new Problem(ProblemType.NOT_FOUND), false)).isEqualTo("404 NOT_FOUND");
        assertThat(typeOf(new NotFoundException(), false)).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void a_failure_after_the_write_is_done_says_that_only_the_answer_is_lost() throws Exception {
        assertThat(typeOf(new SQLException("gone", "08006"), true)).isEqualTo("500 ANSWER_LOST");
        assertThat(typeOf(new IllegalStateException(), true)).isEqualTo("500 ANSWER_LOST");
        assertThat(typeOf(new IllegalStateException(new Problem(ProblemType.NOT_FOUND)), true))
                .isEqualTo("500 ANSWER_LOST");
        assertThat(typeOf(new Problem(ProblemType.NOT_FOUND), true)).isEqualTo("500 ANSWER_LOST");
        assertThat(typeOf(new NotFoundException(), true)).isEqualTo("500 ANSWER_LOST");
    }

    /** The framework chooses the method by the exception's type. */
    private Response response(Throwable failure, RoutingContext context) {
        if (failure instanceof Problem problem) {
            return problems.problem(problem, context);
        }
        return failure instanceof WebApplicationException refusal
                ? problems.refusal(refusal, context)
                : problems.failure(failure, context);
    }

    private String typeOf(Throwable failure, boolean isDone) throws Exception {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            if (isDone) {
                CommittedWrites.noteAnswered(context);
            }
            var response = response(failure, context);
            var details = (ProblemDetails) response.getEntity();
            var unused = context.response().setStatusCode(response.getStatus()).end(details.type());
        });
        var port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        for (var type : ProblemType.values()) {
            if (answer.body().endsWith(":" + type.slug())) {
                return answer.statusCode() + " " + type;
            }
        }
        return answer.statusCode() + " " + answer.body();
    }
}
