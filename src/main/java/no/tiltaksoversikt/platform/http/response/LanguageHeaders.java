package no.tiltaksoversikt.platform.http.response;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;

/** Sets {@code Content-Language} and {@code Vary}. An address that names its language has one answer for all readers. */
@Provider
@Priority(ResponseFilters.LANGUAGE)
class LanguageHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        headers.computeIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                name -> List.of(Language.asked(query, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag()));
        headers.add(
                HttpHeaders.VARY,
                Language.namedIn(query).isPresent()
                        ? "Accept, Accept-Encoding, Authorization"
                        : "Accept, Accept-Encoding, Accept-Language, Authorization");
    }
}
