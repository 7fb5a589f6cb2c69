package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agencies and the directorate say to corrections. */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class CorrectionResource {

    private static final String ID = "The correction's id.";
    private static final String EXAMPLE = "0b7c8f6e-6f0a-4a53-9d0c-2f6f2f0f5a11";

    private final CorrectionService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    CorrectionResource(CorrectionService service, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    /** Corrections made, objected to or decided on together. */
    @Schema(name = "CorrectionAct", description = "The corrections that a request has made or changed.")
    public record Act(@Schema(required = true) List<CorrectionView> corrections) {

        public static Act of(List<Correction> corrections) {
            return new Act(corrections.stream().map(CorrectionView::whole).toList());
        }
    }

    /** An agency's objection. */
    @Schema(name = "CorrectionObjection")
    record Objection(
            @Schema(required = true, maxLength = 2000, description = "Why the agency does not agree.")
            @NotBlank
            @Size(max = 2000)
            String reason) {}

    /** What the directorate decides. */
    @Schema(name = "CorrectionDecision")
    record Verdict(
            @Schema(required = true, description = "UPHELD after an objection; WITHDRAWN at any time.") @NotNull
            Correction.Decision decision,

            @Schema(required = true, maxLength = 2000, description = "What the agency is told.")
            @NotBlank
            @Size(max = 2000)
            String note) {}

    @POST
    @Path("/{id}/objection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "objectToCorrection",
            summary = "Object to a correction",
            description =
                    "For the agency whose measure it is. The correction holds until the directorate has decided. It is of all that "
                            + "was corrected in the same request. Errors: 404 for another agency's, 409 where it is not MADE.")
    @APIResponse(
            responseCode = "200",
            description = "The corrections, now OBJECTED",
            content = @Content(schema = @Schema(implementation = Act.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Objection.class),
                            examples =
                                    @ExampleObject(
                                            name = "objection",
                                            value = "{\"reason\": \"Beløpet gjelder hele programmet.\"}")))
    public Act object(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(implementation = UUID.class))
                    @PathParam("id")
                    String id,
            InputStream json) {
        var correction = id(id);
        var objection = body.read(json, Objection.class);
        return Act.of(service.object(correction, objection.reason(), caller.get(), now()));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "decideOnCorrection",
            summary = "Uphold a correction, or withdraw it",
            description =
                    "For the directorate. UPHELD answers an objection. WITHDRAWN makes the measure what it is without all that "
                            + "was corrected in the same request; in a frozen edition from the next revision on. Errors: 404 for "
                            + "an unknown correction, 409 where it is settled, 422 where the measure would have an ERROR.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Verdict.class),
                            examples =
                                    @ExampleObject(
                                            name = "upheld",
                                            value =
                                                    "{\"decision\": \"UPHELD\", \"note\": \"Beløpet gjelder tiltaket.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The corrections as decided",
            content = @Content(schema = @Schema(implementation = Act.class)))
    public Act decide(
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(implementation = UUID.class))
                    @PathParam("id")
                    String id,
            InputStream json) {
        var correction = id(id);
        var verdict = body.read(json, Verdict.class);
        return Act.of(service.decide(correction, verdict.decision(), verdict.note(), caller.get(), now()));
    }

    private static UUID id(String text) {
        return Parameters.id(text).orElseThrow(() -> new Problem(ProblemType.CORRECTION_NOT_FOUND));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
