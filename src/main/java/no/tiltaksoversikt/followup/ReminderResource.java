package no.tiltaksoversikt.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The preview, sending, list and release of reminders. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.ADMIN)
@Tag(name = "Following up")
class ReminderResource {

    private static final String REASONS = "not_started, draft_left or overdue.";

    private final ReminderQuery drafts;
    private final ReminderStore reminders;
    private final ReminderSender sender;
    private final ReminderService service;
    private final CurrentCaller caller;
    private final Clock clock;

    ReminderResource(
            ReminderQuery drafts,
            ReminderStore reminders,
            ReminderSender sender,
            ReminderService service,
            CurrentCaller caller,
            Clock clock) {
        this.drafts = drafts;
        this.reminders = reminders;
        this.sender = sender;
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/reminders/preview")
    public Page<ReminderDraft> previewReminders(
            @PathParam("year") int year,
            @QueryParam("reason") String reason,
            @QueryParam("ministry") String ministry,
            @QueryParam("again") String again,
            @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year);
        var wanted = Parameters.word("reason", reason, ReminderReason.class)
                .orElseThrow(() -> Parameters.invalid("reason", REASONS));
        var request = new ReminderRequest(
                wanted, ministry, null, null, Parameters.flag("again", again).orElse(false) ? "" : null);
        return Page.of(drafts.drafts(edition, request, clock.instant()), page);
    }

    @POST
    @Path("/{year}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReminderRun sendReminders(@PathParam("year") int year, ReminderRequest request) {
        var edition = Edition.getByYear(year);
        return sender.send(edition, request, caller.get());
    }

    @GET
    @Path("/{year}/reminders")
    public Page<ReminderView> listReminders(
            @PathParam("year") int year,
            @QueryParam("reason") String reason,
            @QueryParam("status") String status,
            @BeanParam PageRequest page,
            @BeanParam ListRequest table) {
        Edition.getByYear(year);
        var wantedReason = Parameters.word("reason", reason, ReminderReason.class);
        var wantedStatus = Parameters.word("status", status, ReminderStatus.class);
        var found = reminders.list(year).stream()
                .filter(it -> wantedReason.isEmpty() || wantedReason.get() == it.reason())
                .filter(it -> wantedStatus.isEmpty() || wantedStatus.get() == it.status())
                .toList();
        return Page.of(found, page);
    }

    @POST
    @Path("/{year}/reminders/{id}/release")
    @APIResponse(responseCode = "204")
    public void releaseReminder(@PathParam("year") int year, @PathParam("id") String id) {
        service.release(year, parse(year, id), caller.get(), clock.instant());
    }

    private static UUID parse(int year, String id) {
        return Parameters.id(id)
                .orElseThrow(() -> new Problem(ProblemType.REMINDER_NOT_FOUND).with("year", String.valueOf(year)));
    }
}
