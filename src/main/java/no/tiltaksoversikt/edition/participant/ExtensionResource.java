package no.tiltaksoversikt.edition.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Extensions of single agencies' deadlines. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.ADMIN)
@Tag(name = "Following up")
class ExtensionResource {

    private final ParticipantService service;
    private final CurrentCaller caller;
    private final Clock clock;

    ExtensionResource(ParticipantService service, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/participants/{orgNumber}/extension")
    public ExtensionView getExtension(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        var edition = Edition.getByYear(year);
        return ExtensionView.of(edition, Participant.getByAgency(year, orgNumber));
    }

    @PUT
    @Path("/{year}/participants/{orgNumber}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    public ExtensionView putExtension(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, ExtensionPlan plan) {
        service.extend(year, orgNumber, plan, caller.get(), clock.instant());
        return getExtension(year, orgNumber);
    }

    @DELETE
    @Path("/{year}/participants/{orgNumber}/extension")
    public void withdrawExtension(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        service.withdraw(year, orgNumber, caller.get(), clock.instant());
    }

    /** An agency's deadline and the acts behind it. */
    @Schema(name = "AgencyDeadline")
    record ExtensionView(LocalDate deadline, boolean extended, List<Act> history) {

        @Schema(name = "DeadlineAct")
        record Act(LocalDate deadline, String reason, Instant at, String by) {}

        static ExtensionView of(Edition edition, Participant participant) {
            var deadline = participant.deadline(edition);
            return new ExtensionView(
                    deadline.day(),
                    !deadline.equals(edition.deadline()),
                    DeadlineExtension.ofParticipant(edition.year(), participant.orgNumber).stream()
                            .map(act -> new Act(act.deadline, act.reason, act.at, act.actor))
                            .toList());
        }
    }
}
