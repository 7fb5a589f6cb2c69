package no.tiltaksoversikt.platform.http.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import no.tiltaksoversikt.platform.http.Paged;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Language;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sets the headers that all answers share, a method for each family. Response filters run from the highest priority to the
 * lowest: the outcome of writes, connections of a standby (40), language (30), lists as tables (25), links (20), lifetime (10),
 * and entity tags (0), which need all that is before.
 */
public class ResponseHeaders {

    /** The {@code Cache-Control} of an address whose answer never changes. */
    public static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private static final String LICENCE = "<" + DataLicence.ADDRESS + ">; rel=\"license\"";

    /** Sets {@code Content-Language} and {@code Vary}. An address that names its language has one answer for all readers. */
    @ServerResponseFilter(priority = 30)
    void setLanguage(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var address = RequestLanguage.pathAndQuery(request.getUriInfo().getRequestUri());
        headers.computeIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                name -> List.of(Language.asked(address, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag()));
        headers.add(
                HttpHeaders.VARY,
                Language.namedIn(address).isPresent()
                        ? "Accept, Accept-Encoding, Authorization"
                        : "Accept, Accept-Encoding, Accept-Language, Authorization");
    }

    /** Sets {@code Link} (RFC 8288): the neighbours of a page, and the licence of what the public reads. */
    @ServerResponseFilter(priority = 20)
    void setLinks(ContainerRequestContext request, ContainerResponseContext response) {
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

    /**
     * Sets {@code Cache-Control} (RFC 9111). Only the caller may keep an answer that depends on who asks. Anyone may keep an
     * answer that never changes for a year. All other answers must be validated each time.
     */
    @ServerResponseFilter(priority = 10)
    void setLifetime(ContainerRequestContext request, ContainerResponseContext response) {
        if (Representation.isIn(request, response)) {
            response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of(lifetime(request)));
        }
    }

    private static String lifetime(ContainerRequestContext request) {
        if (!Representation.isAnonymous(request)) {
            return "private, no-cache";
        }
        return FrozenRevision.isNamedBy(request) ? FOR_A_YEAR : "no-cache";
    }
}
