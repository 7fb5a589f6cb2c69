package no.tiltaksoversikt.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
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

/** Reminders by e-mail. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.ADMIN)
@SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
@Tag(name = "Following up")
class ReminderResource {

    private static final String REASONS = "not_started, draft_left or overdue.";

    private final ReminderQuery drafts;
    private final ReminderStore reminders;
    private final ReminderSender sender;
    private final ReminderService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    ReminderResource(
            ReminderQuery drafts,
            ReminderStore reminders,
            ReminderSender sender,
            ReminderService service,
            JsonBody body,
            CurrentCaller caller,
            Clock clock) {
        this.drafts = drafts;
        this.reminders = reminders;
        this.sender = sender;
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which reminders to send. */
    @Schema(name = "ReminderRequest", description = "Which reminders to send.")
    record Request(@Schema(required = true) @NotNull ReminderReason reason) {}

    @GET
    @Path("/{year}/reminders/preview")
    @Operation(
            operationId = "previewReminders",
            summary = "What would be sent to whom",
            description =
                    "For the directorate, while the edition is OPEN (409): every participant that the reason holds for, "
                            + "with the letter that a sending would send now, or what keeps it back. Sends nothing. By organisation "
                            + "number. Errors: 400 without a known reason, 404 for an unknown edition.")
    public Page<ReminderDraft> preview(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(
                            description = REASONS,
                            required = true,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"not_started", "draft_left", "overdue"}))
                    @QueryParam("reason")
                    String reason,
            @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year);
        var wanted = Parameters.word("reason", reason, ReminderReason.class)
                .orElseThrow(() -> Parameters.invalid("reason", REASONS));
        return Page.of(drafts.drafts(edition, wanted, clock.instant()), page);
    }

    @POST
    @Path("/{year}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendReminders",
            summary = "Send reminders by e-mail",
            description =
                    "For the directorate, while the edition is OPEN (409). Sends what the preview shows as READY: each "
                            + "participant is reminded once for a reason, whoever asks and however often. One that the mail server "
                            + "refuses is FAILED and goes with the next sending; one whose sending broke off stays UNCERTAIN and is not "
                            + "sent again by itself. Errors: 400 without a known reason, 404 for an unknown edition, 503 where no mail "
                            + "server is configured.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Request.class),
                            examples = @ExampleObject(name = "notStarted", value = "{\"reason\": \"NOT_STARTED\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What the sending did",
            content = @Content(schema = @Schema(implementation = ReminderRun.class)))
    public ReminderRun send(@Parameter(example = "2026") @PathParam("year") int year, InputStream json) {
        var edition = Edition.getByYear(year);
        return sender.send(edition, body.read(json, Request.class).reason(), caller.get());
    }

    @GET
    @Path("/{year}/reminders")
    @Operation(
            operationId = "listReminders",
            summary = "The reminders of an edition",
            description =
                    "For the directorate. The newest first. Errors: 400 for a reason or status that there is not, 404 for "
                            + "an unknown edition.")
    public Page<ReminderView> reminders(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "Only those for this reason: " + REASONS) @QueryParam("reason") String reason,
            @Parameter(description = "Only those with this status: uncertain, sent or failed.") @QueryParam("status")
                    String status,
            @BeanParam PageRequest page) {
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
    @Operation(
            operationId = "releaseReminder",
            summary = "Let an uncertain reminder be sent again",
            description =
                    "For the directorate, when it knows from elsewhere that the letter never arrived: the reminder becomes "
                            + "FAILED and goes with the next sending. Errors: 404 for an unknown reminder, 409 unless it has been "
                            + "UNCERTAIN for 15 minutes, since until then somebody may be sending it.")
    @APIResponse(responseCode = "204", description = "Released")
    public void release(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The reminder's id.", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @PathParam("id")
                    String id) {
        service.release(year, parse(year, id), caller.get(), clock.instant());
    }

    private static UUID parse(int year, String id) {
        return Parameters.id(id)
                .orElseThrow(() -> new Problem(ProblemType.REMINDER_NOT_FOUND).with("year", String.valueOf(year)));
    }
}
