package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import no.tiltaksoversikt.platform.text.Language;

/** The language that this request's texts are wanted in: the parameter {@code lang}, else {@code Accept-Language}. */
@RequestScoped
public class RequestLanguage {

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    public Language get() {
        return Language.asked(
                address.getRequestUri().getRawQuery(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
