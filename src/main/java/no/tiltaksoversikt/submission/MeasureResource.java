package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.SubmissionChange.Kind;
import no.tiltaksoversikt.submission.SubmissionChange.Preconditions;
import no.tiltaksoversikt.submission.SubmissionChange.Target;
import no.tiltaksoversikt.submission.SubmissionQuery.SubmissionView;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.ValidationGate;
import no.tiltaksoversikt.validation.body.SubmissionBody.MeasureBody;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Single measures of an agency's answer. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class MeasureResource {

    private final SubmissionQuery query;
    private final GroupCommit commits;
    private final RuleCatalogue rules;
    private final ValidationGate gate;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    MeasureResource(
            SubmissionQuery query,
            GroupCommit commits,
            RuleCatalogue rules,
            ValidationGate gate,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.query = query;
        this.commits = commits;
        this.rules = rules;
        this.gate = gate;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    @APIResponseSchema(SubmissionView.MeasureAsSent.class)
    public JsonNode getSubmittedMeasure(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @PathParam("reference") String reference,
            @QueryParam("state") String state) {
        caller.asOrDirectorate(orgNumber);
        return query.readMeasure(year, orgNumber, NormalText.trim(reference), SubmissionState.named(state));
    }

    @PUT
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    @RequestBodySchema(MeasureBody.class)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public RestResponse<ReceiptView> putMeasure(
            @BeanParam Target measure, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer(write(Kind.PUT, measure, ifNoneMatch), measure);
    }

    @PATCH
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.WRITE)
    @RequestBodySchema(MeasurePatch.class)
    public RestResponse<ReceiptView> patchMeasure(@BeanParam Target measure) {
        return answer(write(Kind.PATCH, measure, null), measure);
    }

    @DELETE
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @RolesAllowed(Scope.WRITE)
    public ReceiptView deleteMeasure(@BeanParam Target measure) {
        return view(write(Kind.REMOVE, measure, null), measure);
    }

    /** A patch may have any of a measure's members. */
    @Schema(name = "MeasurePatch", additionalProperties = Object.class)
    record MeasurePatch() {}

    /** With the measure's new entity tag. */
    private RestResponse<ReceiptView> answer(Outcome outcome, Target measure) {
        return EntityTags.answer(outcome.isNew(), view(outcome, measure), outcome.measureTag());
    }

    private ReceiptView view(Outcome outcome, Target measure) {
        return ReceiptView.of(outcome.receipt(), language.get(), rules, measure.maxFindings());
    }

    private Outcome write(Kind kind, Target measure, String ifNoneMatch) {
        var context = new WriteContext(measure.year, measure.orgNumber, caller.as(measure.orgNumber), clock.instant())
                .withMaxFindings(measure.maxFindings());
        var part = SubmissionState.named(measure.state).orElse(null);
        var conditions = new Preconditions(measure.ifMatch, ifNoneMatch);
        var reference = NormalText.trim(measure.reference);
        return gate.forAgency(
                measure.year,
                body.size(),
                () -> commits.write(new SubmissionChange(kind, context, reference, part, body.read(), conditions)));
    }
}
