package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import no.tiltaksoversikt.platform.text.Language;

/** The language of the request's texts: the one in the address, otherwise the best match for {@code Accept-Language}. */
@RequestScoped
public class RequestLanguage {

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    public Language get() {
        return Language.asked(
                pathAndQuery(address.getRequestUri()), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The path and query, for {@link Language#asked} and {@link Language#namedIn}. */
    public static String pathAndQuery(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
