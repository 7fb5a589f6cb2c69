package no.tiltaksoversikt.submission.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.WriteContext;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Prefilled drafts and lineage events. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class LineageResource {

    private final LineageService service;
    private final PrefillQuery prefill;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    LineageResource(
            LineageService service, PrefillQuery prefill, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.service = service;
        this.prefill = prefill;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/prefill")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public PrefillView getPrefill(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        caller.asOrDirectorate(orgNumber);
        return prefill.read(year, orgNumber, language.get());
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/lineage-events")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public Page<LineageView> listLineageEvents(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, @BeanParam PageRequest page) {
        caller.asOrDirectorate(orgNumber);
        return Page.of(service.read(year, orgNumber), page);
    }

    @POST
    @Path("/{year}/submissions/{orgNumber}/lineage-events")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @APIResponseSchema(value = LineageView.class, responseCode = "201")
    public RestResponse<LineageView> recordLineageEvent(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, LineageRequest request) {
        var context = new WriteContext(year, orgNumber, caller.asOrDirectorate(orgNumber), clock.instant());
        var event = service.record(context, request);
        return RestResponse.status(RestResponse.Status.CREATED, event);
    }
}
