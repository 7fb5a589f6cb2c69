package no.tiltaksoversikt.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of persons about their data. */
@Path("/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit and privacy")
class PrivacyResource {

    private final PrivacyService service;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    PrivacyResource(PrivacyService service, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public PrivacyReport submitPrivacyRequest(PrivacyRequest request) {
        return PrivacyReport.of(request, service.answer(request, caller.get(), clock.instant()), language.get());
    }
}
