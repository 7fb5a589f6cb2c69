package no.tiltaksoversikt.submission.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an agency stands. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class AgencyStatusResource {

    private final AgencyStatusQuery query;
    private final CurrentCaller caller;
    private final Clock clock;

    AgencyStatusResource(AgencyStatusQuery query, CurrentCaller caller, Clock clock) {
        this.query = query;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/status")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public AgencyStatusView getAgencyStatus(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        caller.asOrDirectorate(orgNumber);
        return query.of(year, orgNumber, clock.instant());
    }
}
