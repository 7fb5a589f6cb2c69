package no.tiltaksoversikt.review.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What case workers do with findings; in every state of the edition, frozen ones too. */
@Path("/v1/editions/{year}/findings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ReviewCaseResource {

    private final ReviewCaseService service;
    private final ReviewItemPresenter views;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ReviewCaseResource(
            ReviewCaseService service,
            ReviewItemPresenter views,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.views = views;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** Who looks at a finding. */
    @Schema(name = "ReviewItemAssignment")
    record Assignment(
            @Schema(
                    required = true,
                    minLength = 1,
                    maxLength = 60,
                    description =
                            "The case worker's short name or initials, and no more about a person than that: no e-mail address (no @) "
                                    + "and no number of six digits or more; no space around it.",
                    examples = "kn")
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = "^(?!.*[0-9]{6})[^@\\s\\x00-\\x1f]([^@\\x00-\\x1f]*[^@\\s\\x00-\\x1f])?$")
            String assignee) {}

    /** What came out of looking at it. */
    @Schema(name = "ReviewItemClosure")
    record Closure(
            @Schema(
                    required = true,
                    description =
                            "ACCEPTED: the answer is right. CORRECTED: the directorate has corrected it. ASKED_AGENCY: the "
                                    + "agency is to look at it.")
            @NotNull
            ReviewCase.Outcome outcome,

            @Schema(
                    required = true,
                    maxLength = 2000,
                    description = "Why. For the directorate only; it needs no personal data.")
            @NotBlank
            @Size(max = 2000)
            String note) {}

    @POST
    @Path("/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "assignReviewItem",
            summary = "Give a finding to a case worker",
            description =
                    "For the directorate. Errors: 404 for an unknown finding, 409 where it is closed, or where somebody else has it and "
                            + "there is no `If-Match` to say that the caller knows, 412.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Assignment.class),
                            examples = @ExampleObject(name = "initials", value = "{\"assignee\": \"kn\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The finding, assigned",
            content = @Content(schema = @Schema(implementation = ReviewItemView.class)))
    public RestResponse<ReviewItemView> assign(@BeanParam ReviewItemPath finding, InputStream json) {
        var assignment = body.read(json, Assignment.class);
        return answer(finding.year, service.assign(act(finding), assignment.assignee()));
    }

    @DELETE
    @Path("/assignment")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "releaseReviewItem",
            summary = "Take a finding back from whoever has it",
            description = "For the directorate. Errors: 404 for an unknown finding, 409 where it is closed, 412.")
    @APIResponse(
            responseCode = "200",
            description = "The finding, which nobody has",
            content = @Content(schema = @Schema(implementation = ReviewItemView.class)))
    public RestResponse<ReviewItemView> release(@BeanParam ReviewItemPath finding) {
        return answer(finding.year, service.release(act(finding)));
    }

    @POST
    @Path("/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "closeReviewItem",
            summary = "Close a finding with a note",
            description =
                    "For the directorate. It stays closed as long as the answers that it rests on stay; another answer is another "
                            + "finding. Errors: 404 for an unknown finding, 409 where it is closed already, 412.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Closure.class),
                            examples =
                                    @ExampleObject(
                                            name = "accepted",
                                            value =
                                                    "{\"outcome\": \"ACCEPTED\", \"note\": \"Beløpet gjelder hele programmet.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The finding, closed",
            content = @Content(schema = @Schema(implementation = ReviewItemView.class)))
    public RestResponse<ReviewItemView> close(@BeanParam ReviewItemPath finding, InputStream json) {
        var closure = body.read(json, Closure.class);
        return answer(finding.year, service.close(act(finding), closure.outcome(), closure.note()));
    }

    @DELETE
    @Path("/closure")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "reopenReviewItem",
            summary = "Reopen a closed finding",
            description =
                    "For the directorate. Outcome and note are forgotten; the audit trail has that it was closed. Errors: 404 for "
                            + "an unknown finding, 409 where it is not closed, 412.")
    @APIResponse(
            responseCode = "200",
            description = "The finding, open",
            content = @Content(schema = @Schema(implementation = ReviewItemView.class)))
    public RestResponse<ReviewItemView> reopen(@BeanParam ReviewItemPath finding) {
        return answer(finding.year, service.reopen(act(finding)));
    }

    private ReviewCaseService.Act act(ReviewItemPath finding) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ReviewCaseService.Act(
                finding.year, ReviewItemResource.uuid(finding.year, finding.id), finding.ifMatch, caller.get(), now);
    }

    private RestResponse<ReviewItemView> answer(int year, ReviewItem finding) {
        var view = views.of(Edition.getByYear(year), List.of(finding), language.get())
                .get(0);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.tag())
                .build();
    }
}
