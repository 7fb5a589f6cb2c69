package no.tiltaksoversikt.review.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.tiltaksoversikt.review.finding.ReviewBatchService.Act;
import no.tiltaksoversikt.review.finding.ReviewBatchService.Result;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acts of case workers on many findings at once. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewBatchResource {

    private final ReviewBatchService service;
    private final RuleCatalogue rules;
    private final CurrentCaller caller;
    private final Clock clock;

    ReviewBatchResource(ReviewBatchService service, RuleCatalogue rules, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** The number of changed findings, and of open ones that the filter matches and the act did not change. */
    @Schema(name = "ReviewBatch")
    record Batch(int changed, long left) {}

    @POST
    @Path("/{year}/findings/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public Batch closeReviewItems(
            @PathParam("year") int year, @BeanParam ReviewItemParameters wanted, ReviewCaseResource.Closure closure) {
        return batch(service.close(act(year, wanted), closure.outcome(), closure.note()));
    }

    @POST
    @Path("/{year}/findings/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public Batch assignReviewItems(
            @PathParam("year") int year,
            @BeanParam ReviewItemParameters wanted,
            ReviewCaseResource.Assignment assignment) {
        return batch(service.assign(act(year, wanted), assignment.assignee()));
    }

    private static Batch batch(Result result) {
        return new Batch(result.changed(), result.left());
    }

    private Act act(int year, ReviewItemParameters wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Act(year, wanted.filter(rules.warnings()), caller.get(), now);
    }
}
