package no.tiltaksoversikt.edition.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonBody;
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

/** More time for one agency. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.ADMIN)
@SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
@Tag(name = "Following up")
class ExtensionResource {

    private static final String ORG_NUMBER = "The agency: nine digits.";
    private static final String EXAMPLE = """
            {"deadline": "2026-09-14", "reason": "Nytt saksbehandlingssystem i september"}""";

    private final ParticipantService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    ExtensionResource(ParticipantService service, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/participants/{orgNumber}/extension")
    @Operation(
            operationId = "getExtension",
            summary = "An agency's deadline and its history",
            description = "For the directorate. Errors: 404 for an unknown edition or an agency that is not invited.")
    public ExtensionView extension(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = ORG_NUMBER, example = "974760673") @PathParam("orgNumber") String orgNumber) {
        var edition = Edition.getByYear(year);
        return ExtensionView.of(edition, Participant.getByAgency(year, orgNumber));
    }

    @PUT
    @Path("/{year}/participants/{orgNumber}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putExtension",
            summary = "Give an agency more time",
            description =
                    "For the directorate, while the edition is PLANNED or OPEN (409). Whether an answer is late is "
                            + "decided when it is received, so this changes nothing for what is received already. Errors: 400 "
                            + "unless the deadline is after the edition's, 404 for an agency that is not invited.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExtensionPlan.class),
                            examples = @ExampleObject(name = "longer", value = EXAMPLE)))
    public ExtensionView extend(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = ORG_NUMBER, example = "974760673") @PathParam("orgNumber") String orgNumber,
            InputStream json) {
        Edition.requireExists(year);
        var plan = body.read(json, ExtensionPlan.class);
        service.extend(year, orgNumber, plan, caller.get(), clock.instant());
        return extension(year, orgNumber);
    }

    @DELETE
    @Path("/{year}/participants/{orgNumber}/extension")
    @Operation(
            operationId = "withdrawExtension",
            summary = "Withdraw an agency's extension",
            description =
                    "For the directorate, while the edition is PLANNED or OPEN (409). The edition's deadline is the "
                            + "agency's again; the history keeps both acts. Errors: 404 where there is no extension.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = ORG_NUMBER, example = "974760673") @PathParam("orgNumber") String orgNumber) {
        Edition.requireExists(year);
        service.withdraw(year, orgNumber, caller.get(), clock.instant());
    }
}
