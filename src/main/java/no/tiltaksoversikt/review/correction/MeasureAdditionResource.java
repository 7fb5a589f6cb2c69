package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Additions of forgotten measures. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class MeasureAdditionResource {

    private final MeasureAdditionService service;
    private final CurrentCaller caller;
    private final Clock clock;

    MeasureAdditionResource(MeasureAdditionService service, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{year}/submissions/{orgNumber}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = CorrectionResource.Act.class, responseCode = "201")
    public RestResponse<CorrectionResource.Act> recordForgottenMeasure(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, MeasureAdditionRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = service.add(new MeasureAdditionService.Place(year, orgNumber), request, caller.get(), now);
        return RestResponse.status(RestResponse.Status.CREATED, CorrectionResource.Act.of(made));
    }
}
