package no.tiltaksoversikt.publication.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entry point: links, formats and limits. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Open data")
class ServiceResource {

    private final HttpConfig config;
    private final RequestLanguage language;

    ServiceResource(HttpConfig config, RequestLanguage language) {
        this.config = config;
        this.language = language;
    }

    @GET
    public ServiceView getService() {
        return ServiceView.of(config.maxBodyMebibytes(), language.get());
    }
}
