package no.tiltaksoversikt.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Requests that the router itself turns away, such as an address that can't be decoded, get a problem as well. */
@ApplicationScoped
public class RouterProblems {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ProblemResponses responses;

    public RouterProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    void install(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, context -> end(context, ProblemType.BAD_REQUEST));
        router.errorHandler(NOT_FOUND, context -> end(context, ProblemType.NOT_FOUND));
    }

    private void end(RoutingContext context, ProblemType type) {
        responses.end(new Problem(type), context);
    }
}
