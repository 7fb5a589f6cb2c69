package no.tiltaksoversikt.altinn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What has come in from Altinn, and what was laid aside. */
@Path("/v1/altinn/instances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Altinn")
class AltinnInstanceResource {

    private final AltinnSetup setup;
    private final InboxService inbox;
    private final AltinnSchedule schedule;
    private final CurrentCaller caller;
    private final Clock clock;

    AltinnInstanceResource(
            AltinnSetup setup, InboxService inbox, AltinnSchedule schedule, CurrentCaller caller, Clock clock) {
        this.setup = setup;
        this.inbox = inbox;
        this.schedule = schedule;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "listAltinnInstances",
            summary = "The forms from Altinn and what became of them",
            description =
                    "For the directorate; the newest first. `status=dead` are those that were laid aside and wait for a "
                            + "replay. Nothing of what a form says, and nobody who filled one in. 409 where Altinn is not configured.")
    public Page<AltinnInstanceView> list(
            @Parameter(description = "Only those with this status: waiting, telling, done or dead.", example = "dead")
                    @QueryParam("status")
                    String status,
            @BeanParam PageRequest page) {
        setup.require();
        return inbox.page(Parameters.word("status", status, Status.class).orElse(null), page);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "replayAltinnInstance",
            summary = "Fetch and submit a form again",
            description =
                    "For the directorate, after whatever was in the way has been mended: an edition opened, an agency "
                            + "invited, a form that was laid aside. A form whose answer counts already changes nothing, and one that "
                            + "is older than the agency's present answer is SUPERSEDED. 404 where there is none, 409 where Altinn is "
                            + "not configured.")
    @APIResponse(
            responseCode = "202",
            description = "It is waiting to be fetched",
            content = @Content(schema = @Schema(implementation = AltinnInstanceView.class)))
    public RestResponse<AltinnInstanceView> replay(
            @Parameter(description = "Altinn's id of the instance.", example = "bd9edd59-b18c-4726-aa9e-6b150eade814")
                    @PathParam("id")
                    String id) {
        setup.require();
        var replayed = inbox.replay(idOf(id), caller.get(), clock.instant());
        schedule.nudge();
        return RestResponse.status(RestResponse.Status.ACCEPTED, AltinnInstanceView.of(replayed));
    }

    /** What is no id is nothing that we know. */
    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(ProblemType.ALTINN_INSTANCE_NOT_FOUND, notAnId);
        }
    }
}
