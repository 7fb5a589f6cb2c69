package no.tiltaksoversikt.altinn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The subscription to the app's events in Altinn. */
@Path("/v1/altinn/subscription")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Altinn")
class SubscriptionResource {

    private final AltinnSetup setup;
    private final SubscriptionService subscriptions;
    private final InboxService inbox;
    private final CurrentCaller caller;
    private final Clock clock;

    SubscriptionResource(
            AltinnSetup setup,
            SubscriptionService subscriptions,
            InboxService inbox,
            CurrentCaller caller,
            Clock clock) {
        this.setup = setup;
        this.subscriptions = subscriptions;
        this.inbox = inbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    public SubscriptionView getAltinnSubscription() {
        setup.require();
        return subscriptions.read(clock.instant());
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    public SubscriptionView renewAltinnSubscription() {
        setup.require();
        subscriptions.renew();
        inbox.recordRenewal(caller.get(), clock.instant());
        return subscriptions.read(clock.instant());
    }
}
