package no.tiltaksoversikt.platform.http.guard;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.problem.Endpoints;

/**
 * Sets {@code Allow} on a 405 (RFC 9110 section 15.5.6). The framework sets it only on answers to OPTIONS: its 405 is thrown
 * before it has collected the methods of the address, and carries neither the address's template nor its methods.
 */
@Provider
class AllowedMethods implements ContainerResponseFilter {

    private final Endpoints endpoints;

    AllowedMethods(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            return;
        }
        var address = request.getUriInfo().getRequestUri().getRawPath();
        var methods =
                endpoints.at(address).map(Endpoints.Endpoint::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
