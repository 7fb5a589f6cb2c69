package no.tiltaksoversikt.platform.http.response;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;

/**
 * Refuses what was read from a standby, which may lack what the primary has acknowledged. What is frozen passes: it is the same
 * everywhere.
 */
@Provider
@Priority(ResponseFilters.STANDBY)
class StandbyFilter implements ContainerResponseFilter {

    private final ProblemResponses problems;
    private final CurrentVertxRequest current;

    StandbyFilter(ProblemResponses problems, CurrentVertxRequest current) {
        this.problems = problems;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!StandbyConnections.wereUsedBy(request)
                || FrozenRevision.isNamedBy(request)
                || response.getStatusInfo().getFamily() == Family.SERVER_ERROR) {
            return;
        }
        var refusal = problems.of(Problem.unavailable("PostgreSQL", 5, null), current.getCurrent());
        response.setStatus(refusal.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(refusal.getHeaders());
        response.setEntity(refusal.getEntity(), response.getEntityAnnotations(), refusal.getMediaType());
    }
}
