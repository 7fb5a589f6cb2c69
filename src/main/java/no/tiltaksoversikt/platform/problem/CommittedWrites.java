package no.tiltaksoversikt.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import no.tiltaksoversikt.platform.http.CurrentRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes which requests have committed a change, so that a later failure does not look like one that stored nothing. After a
 * commit, an endpoint may still refuse; once it has answered, everything that fails concerns its answer.
 */
public class CommittedWrites {

    private static final String NOTE = "committed-write";

    private enum Stage {
        COMMITTED,
        ANSWERED
    }

    /** Notes it for the request that this thread handles, if it handles one. A read may record who has read. */
    public static void note() {
        CurrentRequest.find().filter(context -> !CurrentRequest.isRead(context)).ifPresent(context -> context.data()
                .putIfAbsent(NOTE, Stage.COMMITTED));
    }

    /** The first of the filters: a failure of another one concerns the answer as well. */
    @ServerResponseFilter(priority = Integer.MAX_VALUE)
    void answered(ContainerResponseContext response, RoutingContext context) {
        if (!CurrentRequest.isRead(context) && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            noteAnswered(context);
        }
    }

    /** Notes that the endpoint has answered. */
    static void noteAnswered(RoutingContext context) {
        context.put(NOTE, Stage.ANSWERED);
    }

    /** Whether the failure leaves a stored change without an answer. */
    static boolean isAnswerLost(RoutingContext context, boolean isRefusal) {
        var stage = context.get(NOTE);
        return stage == Stage.ANSWERED || (stage == Stage.COMMITTED && !isRefusal);
    }
}
