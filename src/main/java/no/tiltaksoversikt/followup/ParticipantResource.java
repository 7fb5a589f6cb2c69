package no.tiltaksoversikt.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.progress.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has answered, and who has not. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Following up")
public class ParticipantResource {

    private final ParticipantQuery participants;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ParticipantResource(ParticipantQuery participants, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.participants = participants;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/participants")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "listParticipants",
            summary = "The participants and how far each has come",
            description =
                    "For the directorate. By organisation number. Errors: 400 for a status or ministry that there is "
                            + "not, 404 for an unknown edition.")
    public Page<ParticipantView> participants(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            description = "Only those with this status: not_started, draft, submitted, late or "
                                    + "nothing_to_report.",
                            example = "not_started")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Only those of this ministry at that time.", example = "NFD")
                    @QueryParam("ministry")
                    String ministry,
            @Parameter(description = "Only members of Skate at that time (true), or only others (false).")
                    @QueryParam("skate")
                    String skate,
            @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year);
        var wantedStatus = Parameters.word("status", status, ParticipantStatus.class);
        var wantedSkate = Parameters.flag("skate", skate);
        if (ministry != null && Ministry.findByCode(ministry).isEmpty()) {
            throw Parameters.invalid("ministry", "GET /v1/ministries");
        }
        var found = participants.of(edition, language.get(), clock.instant()).stream()
                .filter(it -> wantedStatus.isEmpty() || wantedStatus.get() == it.status())
                .filter(it -> ministry == null || ministry.equals(it.ministry()))
                .filter(it -> wantedSkate.isEmpty() || wantedSkate.get() == it.skate())
                .toList();
        return Page.of(found, page);
    }

    @GET
    @Path("/{year}/participants/{orgNumber}")
    @RolesAllowed({Scope.ADMIN, Scope.WRITE, Scope.READ})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    @Operation(
            operationId = "getParticipant",
            summary = "One participant: its deadline and how far it has come",
            description =
                    "For the directorate and for the agency itself, which finds its own deadline here. Errors: 403 "
                            + "for another agency, 404 for an unknown edition or an agency that is not invited.")
    public ParticipantView participant(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber) {
        if (!caller.isDirectorate()) {
            caller.as(orgNumber);
        }
        var edition = Edition.getByYear(year);
        Participant.getByAgency(year, orgNumber);
        return participants.of(edition, language.get(), clock.instant()).stream()
                .filter(it -> it.orgNumber().equals(orgNumber))
                .findAny()
                .orElseThrow();
    }
}
