package no.tiltaksoversikt.platform.http.response;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import no.tiltaksoversikt.platform.problem.CommittedWrites;

/**
 * Notes that a write has succeeded. A failure while its answer is written must not look like a write that stored nothing. This
 * filter is the first.
 */
@Provider
@Priority(ResponseFilters.WRITE_OUTCOME)
class WriteOutcome implements ContainerResponseFilter {

    private final CurrentVertxRequest current;

    WriteOutcome(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Representation.isRead(request) && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            CommittedWrites.noteAnswered(current.getCurrent());
        }
    }
}
