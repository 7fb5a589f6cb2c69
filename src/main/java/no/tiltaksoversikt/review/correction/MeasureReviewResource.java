package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import no.tiltaksoversikt.review.correction.CorrectionResource.Act;
import no.tiltaksoversikt.review.correction.MeasureHistory.HistoryView;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /** The directorate's corrections of a measure, and the reason. */
    record CorrectionRequest(
            @Schema(type = SchemaType.OBJECT, implementation = Object.class) @NotNull
            JsonNode changes,

            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = Act.class, responseCode = "201")
    public RestResponse<Act> createCorrection(@PathParam("id") String id, CorrectionRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = service.correct(id(id), request, caller.get(), now);
        return RestResponse.status(RestResponse.Status.CREATED, Act.of(made));
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
}
