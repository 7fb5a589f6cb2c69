package no.tiltaksoversikt.platform.http.response;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Sets {@code Cache-Control} (RFC 9111). Only the caller may keep an answer that depends on who asks. Anyone may keep an
 * answer that never changes for a year. All other answers must be validated each time.
 */
@Provider
@Priority(ResponseFilters.CACHE_CONTROL)
class CacheControl implements ContainerResponseFilter {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Representation.isIn(request, response)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, lifetime(request));
        }
    }

    private static String lifetime(ContainerRequestContext request) {
        if (!Representation.isAnonymous(request)) {
            return "private, no-cache";
        }
        return FrozenRevision.isNamedBy(request) ? FOR_A_YEAR : "no-cache";
    }
}
