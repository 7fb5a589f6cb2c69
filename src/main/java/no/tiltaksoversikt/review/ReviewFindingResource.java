package no.tiltaksoversikt.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The work list of an edition's findings. */
@Path("/v1/editions/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class ReviewFindingResource {

    static final String ID = "The finding's id.";
    static final String EXAMPLE = "6f3d0d0e-5b1c-8f0a-9d43-2c8f1f0b7a11";

    private final ReviewFindingQuery findings;
    private final ReviewFindingViews views;
    private final RuleCatalogue rules;
    private final RequestLanguage language;

    ReviewFindingResource(
            ReviewFindingQuery findings, ReviewFindingViews views, RuleCatalogue rules, RequestLanguage language) {
        this.findings = findings;
        this.views = views;
        this.rules = rules;
        this.language = language;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "listReviewItems",
            summary = "What a case worker should look at",
            description =
                    "For the directorate. Computed from the answers as they are at the edition's current revision, exempt ones "
                            + "included: warnings that agencies gave a reason for, amounts far from those of comparable measures, "
                            + "and sudden changes since the last edition that has the measure. Open ones first, by priority, "
                            + "and then the measures with the largest total cost. Errors: 400 for an unknown kind, status or rule, "
                            + "404 for an unknown edition. Source of the score: Iglewicz and Hoaglin, How to Detect and Handle "
                            + "Outliers (1993).")
    public Page<ReviewFindingView> findings(
            @Parameter(example = "2019") @PathParam("year") int year,
            @BeanParam ReviewFindingParameters wanted,
            @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year);
        var offset = (long) page.page() * page.size();
        var found = findings.find(year, wanted.filter(rules.warnings()), page.size(), offset);
        return Page.of(views.of(edition, found.findings(), language.get()), found.total(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "getReviewItem",
            summary = "One finding",
            description =
                    "For the directorate. Its ETag is for the `If-Match` of an act on it. Errors: 404 for an unknown edition, and "
                            + "for a finding that its answers do not give, or no longer.")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content = @Content(schema = @Schema(implementation = ReviewFindingView.class)))
    public RestResponse<ReviewFindingView> finding(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(description = ID, example = EXAMPLE, schema = @Schema(implementation = UUID.class))
                    @PathParam("id")
                    String id) {
        var edition = Edition.getByYear(year);
        var finding = findings.get(year, uuid(year, id));
        var view = views.of(edition, List.of(finding), language.get()).get(0);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.tag())
                .build();
    }

    /** An id of an address; the problem that there is no such finding where it can't be one. */
    static UUID uuid(int year, String id) {
        try {
            return CorrectionResource.uuid(id, ProblemType.FINDING_NOT_FOUND);
        } catch (Problem noId) {
            throw noId.with("year", String.valueOf(year));
        }
    }
}
