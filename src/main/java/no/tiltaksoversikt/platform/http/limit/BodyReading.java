package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.http.RequestBody;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** One body on its way. All of it happens on the request's event loop. */
final class BodyReading {

    private static final long CHECK_EVERY_MILLISECONDS = 250;
    private static final String CONTINUE = "100-continue";

    private final HttpConfig config;
    private final BodyBudget budget;
    private final String address;
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final Consumer<Problem> refusal;
    private final long begun = System.nanoTime();
    private final RequestBody body = new RequestBody();
    private long timer;
    private boolean isOver;

    BodyReading(
            HttpConfig config, BodyBudget budget, String address, RoutingContext context, Consumer<Problem> refusal) {
        this.config = config;
        this.budget = budget;
        this.address = address;
        this.context = context;
        this.request = context.request();
        this.refusal = refusal;
    }

    void start() {
        // The request holds its memory until it is answered or its caller has left.
        context.addEndHandler(ended -> {
            finish();
            budget.release(body.free());
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
        if (body.size() + part.length() > config.maxBodyMebibytes() * HttpConfig.MEBIBYTE) {
            giveUp(new Problem(ProblemType.BODY_TOO_LARGE).with("limit", config.maxBodyMebibytes()));
        } else if (!budget.take(part.length())) {
            giveUp(BodyReader.busy());
        } else {
            body.append(part);
        }
    }

    private void check() {
        var milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var isSlow = milliseconds > config.bodyGrace().toMillis()
                && body.size() < config.bodyLowestRate() * milliseconds / 1000;
        if (isSlow || milliseconds > config.bodyTimeout().toMillis()) {
            giveUp(new Problem(ProblemType.BODY_TOO_SLOW));
        }
    }

    private void giveUp(Problem problem) {
        if (finish()) {
            // The refused caller may still send for a while.
            budget.release(body.free());
            refusal.accept(problem);
        }
    }

    private void complete() {
        if (finish()) {
            body.attachTo(context);
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
