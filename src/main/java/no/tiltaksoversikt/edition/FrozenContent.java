package no.tiltaksoversikt.edition;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import no.tiltaksoversikt.platform.http.EntityTags;

/** Tells the answers of frozen editions from those that may still change. */
@Provider
@FrozenWithEdition
@Priority(Priorities.USER)
public class FrozenContent implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var year = request.getUriInfo().getPathParameters().getFirst("year");
        if (response.getStatus() == 200
                && Edition.getByYear(Integer.parseInt(year)).state().isFrozen()) {
            request.setProperty(EntityTags.FINAL, true);
        }
    }
}
