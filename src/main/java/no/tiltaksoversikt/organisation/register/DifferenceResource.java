package no.tiltaksoversikt.organisation.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
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

/** What Enhetsregisteret says otherwise, to read and to take over. */
@Path("/v1/organisations/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class DifferenceResource {

    private static final String OFF = " 409 where the service is not connected to Enhetsregisteret.";

    private final DifferenceService service;
    private final RegisterConfig config;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    DifferenceResource(
            DifferenceService service, RegisterConfig config, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.config = config;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "listRegisterDifferences",
            summary = "What Enhetsregisteret says otherwise",
            description =
                    "For the directorate: what the last nightly comparison found, by organisation number: another "
                            + "name, a deletion, an unknown number, another form than a state agency's or a ministry's."
                            + OFF)
    public Page<DifferenceView> differences(@BeanParam PageRequest page) {
        requireRegister();
        return Page.of(
                RegisterDifference.allByOrganisation().stream()
                        .map(DifferenceView::of)
                        .toList(),
                page);
    }

    @POST
    @Path("/{id}/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "recordDifferenceAcceptance",
            summary = "Take a difference over",
            description =
                    "For the directorate. A new name is added to the organisation's history from the day given; what "
                            + "the register has deleted ends. An unknown number or another form has nothing to take over (409)."
                            + OFF)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptanceRequest.class),
                            examples = @ExampleObject(name = "newName", value = """
                                {"validFrom": "2027-01-01", "nb": "Sjøfartsdirektoratet", "nn": "Sjøfartsdirektoratet", "en": "Norwegian Maritime Authority"}""")))
    @APIResponse(responseCode = "204", description = "Taken over")
    public void accept(
            @Parameter(example = "6f9619ff-8b86-3011-b42d-00cf4fc964ff") @PathParam("id") String id, InputStream json) {
        requireRegister();
        service.accept(uuid(id), body.read(json, AcceptanceRequest.class), caller.get(), clock.instant());
    }

    private void requireRegister() {
        if (config.url().isEmpty()) {
            throw new Problem(ProblemType.REGISTER_NOT_CONFIGURED);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.DIFFERENCE_NOT_FOUND, noId);
        }
    }
}
