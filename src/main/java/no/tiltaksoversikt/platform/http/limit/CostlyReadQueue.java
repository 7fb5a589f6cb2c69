package no.tiltaksoversikt.platform.http.limit;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Limits the number of {@linkplain CostlyRead costly reads} at once, which leaves workers and database connections for other
 * requests. Waiting reads hold no worker. Exports have a separate queue.
 */
@ApplicationScoped
class CostlyReadQueue {

    private static final int AFTER_BODIES = -1200;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final LimitsConfig config;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int atWork;

    CostlyReadQueue(LimitsConfig config) {
        this.config = config;
    }

    private record Waiting(RoutingContext request, Context eventLoop) {}

    void install(@Observes Router router) {
        if (config.costlyReads() > 0) {
            router.routeWithRegex(Addresses.ANSWERED)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(AFTER_BODIES)
                    .handler(this::admit);
        }
    }

    private void admit(RoutingContext context) {
        if (!CostlyRead.is(context)) {
            context.next();
            return;
        }
        switch (enter(new Waiting(context, Vertx.currentContext()))) {
            case AT_ONCE -> work(context);
            case LATER ->
                context.vertx().setTimer(config.costlyReadsPatience().toMillis(), ignored -> {
                    if (leave(context)) {
                        refuse(context);
                    }
                });
            case NEVER -> refuse(context);
        }
    }

    private enum Entry {
        AT_ONCE,
        LATER,
        NEVER
    }

    private synchronized Entry enter(Waiting waiting) {
        if (atWork < config.costlyReads()) {
            atWork++;
            return Entry.AT_ONCE;
        }
        if (queue.size() >= config.costlyReadsQueue()) {
            return Entry.NEVER;
        }
        queue.add(waiting);
        return Entry.LATER;
    }

    private synchronized boolean leave(RoutingContext context) {
        return queue.removeIf(waiting -> waiting.request() == context);
    }

    private void work(RoutingContext context) {
        context.addEndHandler(ended -> {
            if (ended.succeeded() && context.response().ended()) {
                next();
            } else {
                // A caller that has left doesn't end the work: the database's limit does.
                context.vertx().setTimer(Math.max(1, config.readTimeout().toMillis()), ignored -> next());
            }
        });
        context.next();
    }

    private void next() {
        Waiting waiting;
        synchronized (this) {
            waiting = queue.poll();
            if (waiting == null) {
                atWork--;
            }
        }
        if (waiting == null) {
            return;
        }
        if (waiting.request().response().closed()) {
            next();
        } else {
            waiting.eventLoop().runOnContext(ignored -> work(waiting.request()));
        }
    }

    private static void refuse(RoutingContext context) {
        ProblemResponses.end(new Problem(ProblemType.BUSY).withRetryAfter(RETRY_AFTER_SECONDS), context);
    }
}
