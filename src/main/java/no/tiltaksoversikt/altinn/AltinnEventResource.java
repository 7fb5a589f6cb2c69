package no.tiltaksoversikt.altinn;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.platform.http.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** The endpoint that Altinn delivers events to. */
@Path("/v1/altinn/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Altinn")
class AltinnEventResource {

    private static final Logger LOG = Logger.getLogger(AltinnEventResource.class);

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
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CloudEventView.class)))
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", ref = "Problem403")
    public RestResponse<Void> recordAltinnEvent(@QueryParam("code") String code) {
        setup.require();
        setup.requireCode(code);
        var event = CloudEvent.read(body.readSmall());
        switch (event.type()) {
            case CloudEvent.VALIDATION -> inbox.receive(event, null, clock.instant());
            case CloudEvent.COMPLETED -> complete(event);
            default -> LOG.debugf("Ignoring an event of type %s", event.type());
        }
        return RestResponse.ok();
    }

    private void complete(CloudEvent event) {
        var instance = event.instance();
        if (setup.isOurs(event.source())) {
            inbox.receive(event, instance, clock.instant());
            schedule.trigger();
        } else {
            LOG.warn("Ignoring an event of another app or environment; check for an old subscription in Altinn");
        }
    }

    /** For the contract only. Events have more members, which are ignored. */
    @Schema(name = "CloudEvent")
    record CloudEventView(String id, String source, String specversion, String type) {}
}
