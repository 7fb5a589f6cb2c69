package no.tiltaksoversikt.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.ParticipantView.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has answered, and who has not. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
public class ParticipantResource {

    private final RequestLanguage language;

    ParticipantResource(RequestLanguage language) {
        this.language = language;
    }

    @GET
    @Path("/{year}/participants")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            summary = "The participants and how far each has come",
            description = "For the directorate. By organisation number.")
    public Page<ParticipantView> participants(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            description = "Only those with this status: not_started, draft, submitted, late or "
                                    + "nothing_to_report.",
                            example = "not_started")
                    @QueryParam("status")
                    String status,
            @BeanParam PageRequest page) {
        Edition.getByYear(year);
        var wanted = Parameters.word("status", status, Status.class);
        var submissions =
                Submission.ofEdition(year).stream().collect(Collectors.toMap(it -> it.orgNumber, Function.identity()));
        var participants = Participant.ofEdition(year);
        var agencies = Agency.findByOrgNumbers(
                        participants.stream().map(Participant::orgNumber).toList())
                .stream()
                .collect(Collectors.toMap(Agency::orgNumber, Function.identity()));
        var views = participants.stream()
                .map(it -> view(it, agencies, Optional.ofNullable(submissions.get(it.orgNumber()))))
                .filter(it -> wanted.isEmpty() || wanted.get() == it.status())
                .toList();
        return Page.of(views, page);
    }

    private ParticipantView view(
            Participant participant, Map<String, Agency> agencies, Optional<Submission> submission) {
        return new ParticipantView(
                participant.orgNumber(),
                agencies.get(participant.orgNumber()).name(language.get()),
                participant.ministryCode(),
                participant.skate(),
                participant.contactEmail(),
                submission.map(Submission::status).orElse(Status.NOT_STARTED),
                submission.map(Submission::measureCount).orElse(0));
    }
}
