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
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.progress.ProgressQuery.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The participants of an edition and their progress. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Following up")
class ParticipantResource {

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
    public Page<ParticipantView> listParticipants(
            @PathParam("year") int year,
            @QueryParam("status") String status,
            @QueryParam("ministry") String ministry,
            @QueryParam("skate") String skate,
            @BeanParam PageRequest page,
            @BeanParam ListRequest table) {
        var edition = Edition.getByYear(year);
        var wantedStatus = Parameters.word("status", status, ParticipantStatus.class);
        var wantedSkate = Parameters.flag("skate", skate);
        if (ministry != null && Ministry.findByCode(ministry).isEmpty()) {
            throw Parameters.invalid("ministry", "GET /v1/ministries");
        }
        var found = participants(edition).stream()
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
    public ParticipantView getParticipant(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        caller.asOrDirectorate(orgNumber);
        var edition = Edition.getByYear(year);
        Participant.getByAgency(year, orgNumber);
        return participants(edition).stream()
                .filter(it -> it.orgNumber().equals(orgNumber))
                .findAny()
                .orElseThrow();
    }

    private List<ParticipantView> participants(Edition edition) {
        var chosen = language.get();
        return participants.of(edition, participant -> chosen, clock.instant());
    }
}
