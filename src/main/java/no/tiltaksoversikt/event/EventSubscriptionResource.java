package no.tiltaksoversikt.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.event.DeadLetterStore.DeadLetter;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Subscriptions to events. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Scope.READ, Scope.ADMIN})
@SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
@Tag(name = "Events")
class EventSubscriptionResource {

    private final SubscriptionStore store;
    private final DeadLetterStore deadLetters;
    private final EventSubscriptionService service;
    private final CurrentCaller caller;
    private final Clock clock;

    EventSubscriptionResource(
            SubscriptionStore store,
            DeadLetterStore deadLetters,
            EventSubscriptionService service,
            CurrentCaller caller,
            Clock clock) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Events to deliver again.
     *
     * @param after all events after this one
     * @param events dead letters, by the event's id
     */
    @Schema(name = "ReplayRequest")
    record ReplayRequest(UUID after, List<@NotNull UUID> events) {}

    @GET
    public Page<EventSubscriptionView> listSubscriptions(@BeanParam PageRequest page) {
        return Page.of(
                store.of(agency()).stream()
                        .map(it -> EventSubscriptionView.of(it, false))
                        .toList(),
                page);
    }

    @GET
    @Path("/{id}")
    public EventSubscriptionView getSubscription(@PathParam("id") String id) {
        return EventSubscriptionView.of(service.get(agency(), id), false);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = EventSubscriptionView.class, responseCode = "201")
    public RestResponse<EventSubscriptionView> putSubscription(
            @PathParam("id") String id, SubscriptionRequest request) {
        if (!id.matches("[A-Za-z0-9-]{1,32}")) {
            throw Parameters.invalid("id", "[A-Za-z0-9-]{1,32}");
        }
        // The database stores microseconds.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        service.requireValid(request);
        var put = service.put(id, request, caller.get(), now);
        var isNew = !put.createdAt().isBefore(now);
        return RestResponse.status(
                isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                EventSubscriptionView.of(put, isNew || request.secret() != null));
    }

    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204")
    public void deleteSubscription(@PathParam("id") String id) {
        service.remove(id, caller.get(), clock.instant());
    }

    @GET
    @Path("/{id}/dead-letters")
    public Page<DeadLetter> listDeadLetters(@PathParam("id") String id, @BeanParam PageRequest page) {
        return Page.of(deadLetters.of(service.get(agency(), id)), page);
    }

    @POST
    @Path("/{id}/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public EventSubscriptionView replayEvents(@PathParam("id") String id, ReplayRequest request) {
        var events = request.events() == null ? List.<UUID>of() : request.events();
        return EventSubscriptionView.of(
                service.replay(id, request.after(), events, caller.get(), clock.instant()), false);
    }

    private String agency() {
        return caller.get().orgNumber();
    }
}
