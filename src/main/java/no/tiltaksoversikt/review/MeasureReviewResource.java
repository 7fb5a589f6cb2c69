package no.tiltaksoversikt.review;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.correction.CorrectionRequest;
import no.tiltaksoversikt.review.correction.CorrectionResource;
import no.tiltaksoversikt.review.correction.CorrectionService;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A measure as it is looked over: what is corrected in it, and what has happened to it. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class MeasureReviewResource {

    private static final String ID = "The measure's id.";
    private static final String EXAMPLE = "ea61f903-d556-86c1-a67d-d810ecb42aec";

    private final CorrectionService service;
    private final MeasureHistory history;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    MeasureReviewResource(
            CorrectionService service, MeasureHistory history, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.history = history;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "createCorrection",
            summary = "Correct answers of a measure",
            description =
                    "For the directorate. The agency's own answer stays; figures, lists and files use the corrected one. In a "
                            + "CLOSED edition a correction holds at once. In a frozen one it waits for the next revision. The "
                            + "corrected measure must have no ERROR (422 with the report). Errors: 404 for an unknown measure, 409 "
                            + "while the edition is PLANNED or OPEN, or where nothing would change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionRequest.class),
                            examples = @ExampleObject(name = "amount", value = CorrectionRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Corrected: one correction per answer that has changed",
            content = @Content(schema = @Schema(implementation = CorrectionResource.Act.class)))
    public RestResponse<CorrectionResource.Act> correct(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(implementation = UUID.class))
                    @PathParam("id")
                    String id,
            InputStream json) {
        var measure = id(id);
        var request = body.read(json, CorrectionRequest.class);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                CorrectionResource.Act.of(service.correct(measure, request, caller.get(), now())));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "getMeasureHistory",
            summary = "What has happened to a measure",
            description =
                    "Over all editions. An agency sees everything about its own measures, the directorate "
                            + "about all; the public sees corrections of public answers and the revisions that the measure is "
                            + "shown in. Error: 404 for a measure that the reader may not see, just as for one that does not exist.")
    public HistoryView history(
            @Parameter(description = ID, schema = @Schema(implementation = UUID.class)) @PathParam("id") String id) {
        return history.of(id(id), caller.find());
    }

    private static UUID id(String text) {
        return Parameters.id(text).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
