package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import no.tiltaksoversikt.platform.text.Language;

/** The language that this request's texts are wanted in. */
@RequestScoped
public class RequestLanguage {

    @Context
    HttpHeaders headers;

    public Language get() {
        return Language.preferredIn(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
