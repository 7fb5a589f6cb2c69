package no.tiltaksoversikt.platform.http.response;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import no.tiltaksoversikt.platform.http.Paged;
import no.tiltaksoversikt.platform.licence.DataLicence;

/** Sets {@code Link} (RFC 8288): the neighbours of a page, and the licence of what the public reads. */
@Provider
@Priority(ResponseFilters.LINK)
class LinkHeader implements ContainerResponseFilter {

    private static final String LICENCE = "<" + DataLicence.ADDRESS + ">; rel=\"license\"";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (response.getEntity() instanceof Paged page && page.totalPages() > 0) {
            headers.putSingle(HttpHeaders.LINK, page.links(request.getUriInfo(), FrozenRevision.of(request)));
        }
        if (Representation.isIn(request, response) && Representation.isAnonymous(request)) {
            // One field, since many clients read only one.
            var links = headers.getFirst(HttpHeaders.LINK);
            headers.putSingle(HttpHeaders.LINK, links == null ? LICENCE : links + ", " + LICENCE);
        }
    }
}
