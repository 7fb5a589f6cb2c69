package no.tiltaksoversikt.review.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import no.tiltaksoversikt.platform.tabular.AsTable;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An edition's findings. */
@Path("/v1/editions/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewItemResource {

    private final ReviewItemQuery findings;
    private final ReviewItemPresenter views;
    private final RuleCatalogue rules;
    private final RequestLanguage language;

    ReviewItemResource(
            ReviewItemQuery findings, ReviewItemPresenter views, RuleCatalogue rules, RequestLanguage language) {
        this.findings = findings;
        this.views = views;
        this.rules = rules;
        this.language = language;
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

    /** The id in a path. Throws the problem of an unknown finding if it is no UUID. */
    static UUID uuid(int year, String id) {
        return Parameters.id(id)
                .orElseThrow(() -> new Problem(ProblemType.FINDING_NOT_FOUND).with("year", String.valueOf(year)));
    }
}
