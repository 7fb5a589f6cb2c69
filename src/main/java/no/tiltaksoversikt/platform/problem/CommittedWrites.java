package no.tiltaksoversikt.platform.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;

/**
 * Notes which requests have committed a change, so that a later failure does not look like one that stored nothing. After a
 * commit, an endpoint may still refuse; once it has answered, everything that fails concerns its answer.
 */
@ApplicationScoped
public class CommittedWrites {

    private static final String NOTE = "committed-write";

    private enum Stage {
        COMMITTED,
        ANSWERED
    }

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Instance<CurrentVertxRequest> current;

    CommittedWrites(Instance<CurrentVertxRequest> current) {
        this.current = current;
    }

    /** Notes it for the request that this thread handles, if it handles one. A read may record who has read. */
    public void note() {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        var context = current.get().getCurrent();
        if (context != null && !READS.contains(context.request().method())) {
            context.data().putIfAbsent(NOTE, Stage.COMMITTED);
        }
    }

    /** Notes that the endpoint has answered. */
    public static void noteAnswered(RoutingContext context) {
        context.put(NOTE, Stage.ANSWERED);
    }

    /** Whether the failure leaves a stored change without an answer. */
    static boolean isAnswerLost(RoutingContext context, boolean isRefusal) {
        var stage = context.get(NOTE);
        return stage == Stage.ANSWERED || (stage == Stage.COMMITTED && !isRefusal);
    }
}
