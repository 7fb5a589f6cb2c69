package no.tiltaksoversikt.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Answers bodies that announce to be too large before a byte of them is read. */
@ApplicationScoped
public class BodyLimit {

    private static final int AFTER_REQUEST_ID = -1999;
    private static final long MEBIBYTE = 1024L * 1024L;

    private final HttpConfig config;
    private final ProblemResponses responses;

    public BodyLimit(HttpConfig config, ProblemResponses responses) {
        this.config = config;
        this.responses = responses;
    }

    void install(@Observes Router router) {
        router.route().order(AFTER_REQUEST_ID).handler(this::check);
    }

    private void check(RoutingContext context) {
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announcesMore(announced)) {
            responses.end(
                    new Problem(ProblemType.BODY_TOO_LARGE)
                            .with("limit", config.maxBodyMebibytes())
                            .withHeader("Connection", "close"),
                    context);
            return;
        }
        context.next();
    }

    private boolean announcesMore(String length) {
        try {
            return Long.parseLong(length) > config.maxBodyMebibytes() * MEBIBYTE;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
