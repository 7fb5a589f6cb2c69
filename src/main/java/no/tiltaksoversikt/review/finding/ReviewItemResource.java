package no.tiltaksoversikt.review.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.platform.tabular.ListRequest.AsTable;
import no.tiltaksoversikt.review.finding.ReviewCaseService.Batch;
import no.tiltaksoversikt.review.finding.ReviewCaseService.BatchAct;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An edition's findings, and acts of case workers on many of them at once. */
@Path("/v1/editions/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewItemResource {

    private final ReviewItemQuery findings;
    private final ReviewItemPresenter views;
    private final RuleCatalogue rules;
    private final ReviewCaseService service;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ReviewItemResource(
            ReviewItemQuery findings,
            ReviewItemPresenter views,
            RuleCatalogue rules,
            ReviewCaseService service,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.findings = findings;
        this.views = views;
        this.rules = rules;
        this.service = service;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @AsTable(
            columns = {
                "id",
                "kind",
                "rule",
                "priority",
                "status",
                "assignee",
                "agency",
                "ministry",
                "reference",
                "name",
                "measure",
                "what",
                "why",
                "reason",
                "since",
                "ratio",
                "outcome",
                "note",
                "closedAt",
                "closedBy"
            })
    @RolesAllowed(Scope.ADMIN)
    public Page<ReviewItemView> listReviewItems(
            @PathParam("year") int year,
            @BeanParam ReviewItemParameters wanted,
            @BeanParam PageRequest page,
            @BeanParam ListRequest table) {
        var edition = Edition.getByYear(year);
        var offset = (long) page.page() * page.size();
        var found = findings.find(year, wanted.filter(rules.warnings()), page.size(), offset);
        return Page.of(views.of(edition, found.items(), language.get()), found.total(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    public RestResponse<ReviewItemView> getReviewItem(@PathParam("year") int year, @PathParam("id") String id) {
        var edition = Edition.getByYear(year);
        var finding = findings.get(year, uuid(year, id));
        var view = views.of(edition, List.of(finding), language.get()).get(0);
        return EntityTags.answer(view, view.tag());
    }

    @POST
    @Path("/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public Batch closeReviewItems(
            @PathParam("year") int year, @BeanParam ReviewItemParameters wanted, ReviewCaseResource.Closure closure) {
        return service.closeAll(act(year, wanted), closure.outcome(), closure.note());
    }

    @POST
    @Path("/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public Batch assignReviewItems(
            @PathParam("year") int year,
            @BeanParam ReviewItemParameters wanted,
            ReviewCaseResource.Assignment assignment) {
        return service.assignAll(act(year, wanted), assignment.assignee());
    }

    private BatchAct act(int year, ReviewItemParameters wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new BatchAct(year, wanted.filter(rules.warnings()), caller.get(), now);
    }

    /** The id in a path. Throws the problem of an unknown finding if it is no UUID. */
    static UUID uuid(int year, String id) {
        return Parameters.id(id)
                .orElseThrow(() -> new Problem(ProblemType.FINDING_NOT_FOUND).with("year", String.valueOf(year)));
    }
}
