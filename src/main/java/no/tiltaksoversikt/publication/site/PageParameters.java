package no.tiltaksoversikt.publication.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drops empty parameters from pages' addresses: without a script, a form sends every menu, also unused ones. */
@Provider
@PreMatching
class PageParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        var query = address.getRawQuery();
        if (query == null || address.getRawPath().startsWith("/v1")) {
            return;
        }
        var kept = Stream.of(query.split("&"))
                .filter(parameter -> parameter.contains("=") && !parameter.endsWith("="))
                .collect(Collectors.joining("&"));
        if (!kept.equals(query)) {
            request.setRequestUri(UriBuilder.fromUri(address)
                    .replaceQuery(kept.isEmpty() ? null : kept)
                    .build());
        }
    }
}
