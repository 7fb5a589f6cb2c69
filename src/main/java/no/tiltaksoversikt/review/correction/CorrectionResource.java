package no.tiltaksoversikt.review.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Objections to corrections, and decisions on them. */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class CorrectionResource {

    private final CorrectionService service;
    private final CurrentCaller caller;
    private final Clock clock;

    CorrectionResource(CorrectionService service, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    /** The corrections of one act. */
    @Schema(name = "CorrectionAct")
    public record Act(List<CorrectionView> corrections) {

        static Act of(List<Correction> corrections) {
            return new Act(corrections.stream().map(CorrectionView::whole).toList());
        }
    }

    @Schema(name = "CorrectionObjection")
    record Objection(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "CorrectionDecision")
    record Verdict(
            @NotNull Correction.Decision decision,
            @NotBlank @Size(max = 2000) String note) {}

    @POST
    @Path("/{id}/objection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    public Act objectToCorrection(@PathParam("id") String id, Objection objection) {
        return Act.of(service.object(id(id), objection.reason(), caller.get(), now()));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public Act decideOnCorrection(@PathParam("id") String id, Verdict verdict) {
        return Act.of(service.decide(id(id), verdict.decision(), verdict.note(), caller.get(), now()));
    }

    private static UUID id(String text) {
        return Parameters.id(text).orElseThrow(() -> new Problem(ProblemType.CORRECTION_NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
