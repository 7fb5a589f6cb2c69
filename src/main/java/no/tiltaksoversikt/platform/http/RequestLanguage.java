package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import no.tiltaksoversikt.platform.text.Language;

/** The language that this request's texts are wanted in: the one that the address names, else {@code Accept-Language}. */
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

    /** What {@link Language#asked} and {@link Language#namedIn} take. */
    public static String pathAndQuery(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
