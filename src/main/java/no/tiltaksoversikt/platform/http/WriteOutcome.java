package no.tiltaksoversikt.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import no.tiltaksoversikt.platform.problem.ProblemMapper;

/**
 * Notes that a write has succeeded before its answer is made: a failure after that must not look like one that stored
 * nothing. The first of the filters.
 */
@Provider
@Priority(Integer.MAX_VALUE)
class WriteOutcome implements ContainerResponseFilter {

    private final CurrentVertxRequest current;

    WriteOutcome(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!isRead && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            ProblemMapper.noteDone(current.getCurrent());
        }
    }
}
