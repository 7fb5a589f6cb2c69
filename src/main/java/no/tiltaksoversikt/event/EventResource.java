package no.tiltaksoversikt.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.event.EventQuery.Reader;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of events. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventResource {

    private final EventQuery events;
    private final CurrentCaller caller;

    EventResource(EventQuery events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    /** Events in order, and the address of the next request. */
    @Schema(name = "EventList")
    record EventList(List<EventView> items, String next) {}

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public EventList listEvents(
            @QueryParam("after") String after,
            @QueryParam("type") List<String> types,
            @QueryParam("size") @DefaultValue("100") String size) {
        var most = Parameters.number("size", size, 1, PageRequest.LARGEST).orElseThrow();
        var reader = caller.find()
                .map(known -> new Reader(known.orgNumber(), known.isDirectorate()))
                .orElse(new Reader(null, false));
        var position = after == null
                ? 0
                : events.position(Parameters.id(after).orElseThrow(() -> Parameters.invalid("after", "UUID")), reader);
        var found = events.after(position, reader, SubscriptionRequest.checked(types), most);
        var last = found.isEmpty() ? after : found.get(found.size() - 1).id().toString();
        var query = Stream.concat(
                        Stream.ofNullable(last).map(id -> "after=" + id + "&"),
                        types.stream().map(type -> "type=" + type + "&"))
                .collect(Collectors.joining("", "/v1/events?", "size=" + most));
        return new EventList(found, query);
    }
}
