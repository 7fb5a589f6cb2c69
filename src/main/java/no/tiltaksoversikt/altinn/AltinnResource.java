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
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.SubscriptionService.SubscriptionView;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Forms received from Altinn, the replay of a form, and the subscription to the app's events. */
@Path("/v1/altinn")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Altinn")
class AltinnResource {

    private final AltinnSetup setup;
    private final InboxService inbox;
    private final SubscriptionService subscriptions;
    private final AltinnSchedule schedule;
    private final CurrentCaller caller;
    private final Clock clock;

    AltinnResource(
            AltinnSetup setup,
            InboxService inbox,
            SubscriptionService subscriptions,
            AltinnSchedule schedule,
            CurrentCaller caller,
            Clock clock) {
        this.setup = setup;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.schedule = schedule;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/instances")
    @RolesAllowed(Scope.ADMIN)
    public Page<AltinnInstanceView> listAltinnInstances(
            @QueryParam("status") String status, @BeanParam PageRequest page) {
        setup.require();
        return inbox.page(Parameters.word("status", status, Status.class).orElse(null), page);
    }

    @POST
    @Path("/instances/{id}/replay")
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = AltinnInstanceView.class, responseCode = "202")
    public RestResponse<AltinnInstanceView> replayAltinnInstance(@PathParam("id") String id) {
        setup.require();
        var known = Parameters.id(id).orElseThrow(() -> new Problem(ProblemType.ALTINN_INSTANCE_NOT_FOUND));
        var replayed = inbox.replay(known, caller.get(), clock.instant());
        schedule.trigger();
        return RestResponse.status(RestResponse.Status.ACCEPTED, replayed);
    }

    @GET
    @Path("/subscription")
    @RolesAllowed(Scope.ADMIN)
    public SubscriptionView getAltinnSubscription() {
        setup.require();
        return subscriptions.read(clock.instant());
    }

    @POST
    @Path("/subscription")
    @RolesAllowed(Scope.ADMIN)
    public SubscriptionView renewAltinnSubscription() {
        setup.require();
        subscriptions.renew();
        inbox.recordRenewal(caller.get(), clock.instant());
        return subscriptions.read(clock.instant());
    }
}
