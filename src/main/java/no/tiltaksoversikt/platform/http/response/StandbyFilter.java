package no.tiltaksoversikt.platform.http.response;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses what was read from a standby, which may lack what the primary has acknowledged. What is frozen passes: it is the same
 * everywhere.
 */
class StandbyFilter {

    @ServerResponseFilter(priority = 40)
    void refuse(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (!StandbyConnections.wereUsedBy(request)
                || FrozenRevision.isNamedBy(request)
                || response.getStatusInfo().getFamily() == Family.SERVER_ERROR) {
            return;
        }
        var refusal = ProblemResponses.of(Problem.unavailable("PostgreSQL", 5, null), context);
        response.setStatus(refusal.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(refusal.getHeaders());
        response.setEntity(refusal.getEntity(), response.getEntityAnnotations(), refusal.getMediaType());
    }
}
