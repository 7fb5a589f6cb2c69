package no.tiltaksoversikt.review.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Acts of case workers on single findings, in every state of the edition. */
@Path("/v1/editions/{year}/findings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewCaseResource {

    private final ReviewCaseService service;
    private final ReviewItemPresenter views;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ReviewCaseResource(
            ReviewCaseService service,
            ReviewItemPresenter views,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.views = views;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** The finding of an act, and the version of it that the caller has read. */
    static class Target {

        @PathParam("year")
        int year;

        @PathParam("id")
        String id;

        @HeaderParam("If-Match")
        String ifMatch;
    }

    @Schema(name = "ReviewItemAssignment")
    record Assignment(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = "^(?!.*[0-9]{6})[^@\\s\\x00-\\x1f]([^@\\x00-\\x1f]*[^@\\s\\x00-\\x1f])?$")
            String assignee) {}

    @Schema(name = "ReviewItemClosure")
    record Closure(
            @NotNull ReviewCase.Outcome outcome,
            @NotBlank @Size(max = 2000) String note) {}

    @POST
    @Path("/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public RestResponse<ReviewItemView> assignReviewItem(@BeanParam Target finding, Assignment assignment) {
        return answer(finding.year, service.assign(act(finding), assignment.assignee()));
    }

    @DELETE
    @Path("/assignment")
    @RolesAllowed(Scope.ADMIN)
    public RestResponse<ReviewItemView> releaseReviewItem(@BeanParam Target finding) {
        return answer(finding.year, service.release(act(finding)));
    }

    @POST
    @Path("/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public RestResponse<ReviewItemView> closeReviewItem(@BeanParam Target finding, Closure closure) {
        return answer(finding.year, service.close(act(finding), closure.outcome(), closure.note()));
    }

    @DELETE
    @Path("/closure")
    @RolesAllowed(Scope.ADMIN)
    public RestResponse<ReviewItemView> reopenReviewItem(@BeanParam Target finding) {
        return answer(finding.year, service.reopen(act(finding)));
    }

    private ReviewCaseService.Act act(Target finding) {
        var id = ReviewItemResource.uuid(finding.year, finding.id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ReviewCaseService.Act(finding.year, id, finding.ifMatch, caller.get(), now);
    }

    private RestResponse<ReviewItemView> answer(int year, ReviewItem finding) {
        var view = views.of(Edition.getByYear(year), List.of(finding), language.get())
                .get(0);
        return EntityTags.answer(view, view.tag());
    }
}
