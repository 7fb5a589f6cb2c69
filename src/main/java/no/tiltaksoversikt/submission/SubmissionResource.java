package no.tiltaksoversikt.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.SubmissionQuery.SubmissionView;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationGate;
import no.tiltaksoversikt.validation.body.SubmissionBody;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An agency's whole answer to an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class SubmissionResource {

    enum Mode {
        DRAFT,
        SUBMIT
    }

    private final SubmissionService service;
    private final SubmissionQuery query;
    private final RuleCatalogue rules;
    private final ValidationGate gate;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    SubmissionResource(
            SubmissionService service,
            SubmissionQuery query,
            RuleCatalogue rules,
            ValidationGate gate,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.query = query;
        this.rules = rules;
        this.gate = gate;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public RestResponse<SubmissionView> getSubmission(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @QueryParam("state") String state,
            @BeanParam ReportRequest report) {
        caller.asOrDirectorate(orgNumber);
        var view = query.read(year, orgNumber, SubmissionState.named(state), language.get(), report.maxFindings());
        return EntityTags.answer(view, tag(view.receipt()));
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/changes")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    public DraftChanges compareDraft(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        caller.asOrDirectorate(orgNumber);
        return query.compare(year, orgNumber);
    }

    @PUT
    @Path("/{year}/submissions/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    @RequestBodySchema(SubmissionBody.class)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public RestResponse<ReceiptView> submitAnswer(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @QueryParam("mode") String mode,
            @HeaderParam("If-Match") String ifMatch,
            @BeanParam ReportRequest report) {
        var maxFindings = report.maxFindings();
        var wanted =
                switch (Parameters.word("mode", mode, Mode.class).orElse(Mode.SUBMIT)) {
                    case DRAFT -> SubmissionState.DRAFT;
                    case SUBMIT -> SubmissionState.SUBMITTED;
                };
        var context = context(year, orgNumber).withMaxFindings(maxFindings);
        var outcome = gate.forAgency(
                year, gate.costOfAnswer(body.size()), () -> service.replace(context, wanted, body.read(), ifMatch));
        var view = ReceiptView.of(outcome.receipt(), language.get(), rules, maxFindings);
        return EntityTags.answer(outcome.isNew(), view, tag(view));
    }

    @DELETE
    @Path("/{year}/submissions/{orgNumber}")
    @RolesAllowed(Scope.WRITE)
    public void withdrawDraft(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @HeaderParam("If-Match") String ifMatch) {
        service.withdraw(context(year, orgNumber), ifMatch);
    }

    private WriteContext context(int year, String orgNumber) {
        return new WriteContext(year, orgNumber, caller.as(orgNumber), clock.instant());
    }

    private String tag(ReceiptView receipt) {
        return EntityTags.quote(receipt.id() + "-" + language.get().tag());
    }
}
