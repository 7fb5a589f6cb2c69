package no.tiltaksoversikt.altinn;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.platform.http.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Where Altinn delivers its events. */
@Path("/v1/altinn/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Altinn")
class AltinnEventResource {

    private static final Logger LOG = Logger.getLogger(AltinnEventResource.class);

    /** An event as Altinn sends it. */
    static final String EXAMPLE = """
            {
              "id": "7f6b1b3c-6a57-4d0c-9a2e-2f0f5a0f3b11",
              "source": "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/50012345/bd9edd59-b18c-4726-aa9e-6b150eade814",
              "specversion": "1.0",
              "type": "app.instance.process.completed",
              "time": "2026-03-02T09:15:07.541482Z",
              "resourceinstance": "50012345/bd9edd59-b18c-4726-aa9e-6b150eade814"
            }""";

    private final AltinnSetup setup;
    private final InboxService inbox;
    private final AltinnSchedule schedule;
    private final JsonBody body;
    private final Clock clock;

    AltinnEventResource(AltinnSetup setup, InboxService inbox, AltinnSchedule schedule, JsonBody body, Clock clock) {
        this.setup = setup;
        this.inbox = inbox;
        this.schedule = schedule;
        this.body = body;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json"})
    @PermitAll
    @Operation(
            operationId = "recordAltinnEvent",
            summary = "Take an event from Altinn",
            description =
                    "For Altinn alone, which knows the code. A CloudEvent 1.0 in the structured mode. It is stored before it "
                            + "is answered; the form is fetched afterwards. The same event again changes nothing. Events of "
                            + "other types or apps are taken and forgotten, and so that Altinn may find out that the address "
                            + "works, `platform.events.validatesubscription` is answered alike. 400 where it is no CloudEvent, "
                            + "403 with a wrong code, 409 where Altinn is not configured. Source: Altinn's documentation of "
                            + "events, CloudEvents 1.0.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CloudEventView.class),
                            examples = @ExampleObject(name = "completed", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(responseCode = "403", ref = "Problem403")
    public RestResponse<Void> take(
            @Parameter(description = "The secret of the subscription's address.") @QueryParam("code") String code,
            InputStream json) {
        setup.require();
        setup.requireCode(code);
        var event = CloudEvent.read(body.read(json));
        switch (event.type()) {
            case CloudEvent.VALIDATION -> inbox.take(event, null, clock.instant());
            case CloudEvent.COMPLETED -> complete(event);
            default -> LOG.debugf("An event of type %s is not for us", event.type());
        }
        return RestResponse.ok();
    }

    private void complete(CloudEvent event) {
        var instance = event.instance();
        if (setup.isOurs(event.source())) {
            inbox.take(event, instance, clock.instant());
            schedule.nudge();
        } else {
            LOG.warn("An event of another app or place was delivered: is there an old subscription?");
        }
    }

    /** Documentation only: other members come with events and are ignored. */
    @Schema(
            name = "CloudEvent",
            description =
                    "A CloudEvent 1.0 as Altinn sends it. Members beside these are ignored; the subject is not read.")
    record CloudEventView(
            @Schema(required = true, examples = "7f6b1b3c-6a57-4d0c-9a2e-2f0f5a0f3b11", maxLength = 255)
            String id,

            @Schema(
                    required = true,
                    description = "The instance's address in the app; of a validation, the subscription's.",
                    examples = "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/50012345/"
                            + "bd9edd59-b18c-4726-aa9e-6b150eade814",
                    maxLength = 255)
            String source,

            @Schema(required = true, enumeration = "1.0") String specversion,

            @Schema(required = true, examples = CloudEvent.COMPLETED, maxLength = 255)
            String type) {}
}
