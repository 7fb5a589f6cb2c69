package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The corrections and the history of a measure. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class MeasureReviewResource {

    private final CorrectionService service;
    private final MeasureHistory history;
    private final CurrentCaller caller;
    private final Clock clock;

    MeasureReviewResource(CorrectionService service, MeasureHistory history, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = CorrectionResource.Act.class, responseCode = "201")
    public RestResponse<CorrectionResource.Act> createCorrection(
            @PathParam("id") String id, CorrectionRequest request) {
        var measure = id(id);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                CorrectionResource.Act.of(service.correct(measure, request, caller.get(), now())));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public HistoryView getMeasureHistory(@PathParam("id") String id) {
        return history.of(id(id), caller.find());
    }

    private static UUID id(String text) {
        return Parameters.id(text).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
