package no.tiltaksoversikt.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of persons about their data. */
@Path("/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit and privacy")
class PrivacyResource {

    private final PrivacyService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    PrivacyResource(
            PrivacyService service, JsonBody body, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @RequestBodySchema(PrivacyRequest.class)
    public PrivacyReport submitPrivacyRequest(InputStream json) {
        var request = body.read(json, PrivacyRequest.class);
        return PrivacyReport.of(request, service.answer(request, caller.get(), clock.instant()), language.get());
    }
}
