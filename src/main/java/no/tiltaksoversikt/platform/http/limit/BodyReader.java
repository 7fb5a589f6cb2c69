package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
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
    private static final long CHECK_EVERY_MILLISECONDS = 250;
    private static final long LINGER_MILLISECONDS = 2_000;
    private static final long MEBIBYTE = 1024L * 1024L;
    private static final String CONTINUE = "100-continue";
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HttpConfig config;
    private final BodyBudget budget;
    private final CallerAddress addresses;
    private final ProblemResponses responses;

    BodyReader(HttpConfig config, CallerAddress addresses, ProblemResponses responses) {
        this.config = config;
        this.addresses = addresses;
        this.responses = responses;
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
        if (!budget.begin(address)) {
            refuse(context, busy());
            return;
        }
        new Reading(context, address).start();
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return !request.isEnded()
                && (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || (length != null && !length.equals("0")));
    }

    private static Problem busy() {
        return new Problem(ProblemType.BUSY).withRetryAfter(RETRY_AFTER_SECONDS);
    }

    /** A connection closed while its caller still sends would take the answer with it (RFC 9112 section 9.6). */
    private void refuse(RoutingContext context, Problem problem) {
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
        responses.end(problem.withHeader("Connection", "close"), context);
    }

    /** One body on its way. All of it happens on the request's event loop. */
    private final class Reading {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final String address;
        private final long begun = System.nanoTime();
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean isOver;

        Reading(RoutingContext context, String address) {
            this.context = context;
            this.request = context.request();
            this.address = address;
        }

        void start() {
            // The request holds its memory until it is answered or its caller has left.
            context.addEndHandler(ended -> {
                finish();
                budget.release(body.length());
            });
            timer = context.vertx().setPeriodic(CHECK_EVERY_MILLISECONDS, ignored -> check());
            request.exceptionHandler(brokenOff -> finish());
            request.handler(this::take);
            request.endHandler(ended -> complete());
            if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                // The framework would say it again.
                request.headers().remove(HttpHeaders.EXPECT);
                context.response().writeContinue();
            }
            request.resume();
        }

        private void take(Buffer part) {
            if (isOver) {
                return;
            }
            if (body.length() + part.length() > config.maxBodyMebibytes() * MEBIBYTE) {
                giveUp(new Problem(ProblemType.BODY_TOO_LARGE).with("limit", config.maxBodyMebibytes()));
            } else if (!budget.take(part.length())) {
                giveUp(busy());
            } else {
                body.appendBuffer(part);
            }
        }

        private void check() {
            var milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            var isSlow = milliseconds > config.bodyGrace().toMillis()
                    && body.length() < config.bodyLowestRate() * milliseconds / 1000;
            if (isSlow || milliseconds > config.bodyTimeout().toMillis()) {
                giveUp(new Problem(ProblemType.BODY_TOO_SLOW));
            }
        }

        private void giveUp(Problem problem) {
            if (finish()) {
                refuse(context, problem);
            }
        }

        private void complete() {
            if (finish()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        }

        /** Whether the body was still on its way. */
        private boolean finish() {
            if (isOver) {
                return false;
            }
            isOver = true;
            context.vertx().cancelTimer(timer);
            budget.end(address);
            return true;
        }
    }
}
