package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Reads request bodies on the event loop, before a worker takes the request. A worker would wait for each byte, and a few
 * hundred slow senders would hold all workers. A body that is too slow is answered with 408, and its connection is closed. The
 * framework's own body handler has neither deadlines nor a limit over all requests.
 */
@ApplicationScoped
class BodyReader {

    private static final int AFTER_CALLER_LIMIT = -1300;
    private static final long LINGER_MILLISECONDS = 2_000;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HttpConfig config;
    private final BodyBudget budget;
    private final CallerAddress addresses;

    BodyReader(HttpConfig config, CallerAddress addresses) {
        this.config = config;
        this.addresses = addresses;
        budget = new BodyBudget(config);
    }

    void install(@Observes Router router) {
        router.route().order(AFTER_CALLER_LIMIT).handler(this::read);
    }

    private void read(RoutingContext context) {
        if (!hasBody(context.request())) {
            context.next();
            return;
        }
        var address = addresses.of(context);
        if (budget.begin(address)) {
            new BodyReading(config, budget, address, context, problem -> refuse(context, problem)).start();
        } else {
            refuse(context, busy());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || (length != null && !length.equals("0")));
    }

    static Problem busy() {
        return new Problem(ProblemType.BUSY).withRetryAfter(RETRY_AFTER_SECONDS);
    }

    /** A connection closed while its caller still sends would take the answer with it (RFC 9112 section 9.6). */
    private static void refuse(RoutingContext context, Problem problem) {
        var request = context.request();
        context.addEndHandler(ended -> {
            if (request.isEnded()) {
                request.connection().close();
                return;
            }
            context.vertx().setTimer(LINGER_MILLISECONDS, ignored -> request.connection()
                    .close());
            request.exceptionHandler(ignored -> {});
            request.handler(ignored -> {});
            request.endHandler(ignored -> request.connection().close());
            request.resume();
        });
        ProblemResponses.end(problem.withHeader("Connection", "close"), context);
    }
}
