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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.SubmissionChange.Kind;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationGate;
import no.tiltaksoversikt.validation.body.MeasureBody;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One measure of an agency's answer. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class MeasureResource {

    private static final String WHERE = "The draft's where there is a draft, else the submitted one's. ";

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
    @Operation(
            operationId = "getSubmittedMeasure",
            summary = "Read one measure back",
            description = "For the agency itself and the directorate. " + WHERE)
    @APIResponse(
            responseCode = "200",
            description = "The measure",
            content = @Content(schema = @Schema(implementation = SubmissionView.MeasureAsSent.class)))
    public JsonNode read(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(example = "A-17") @PathParam("reference") String reference) {
        if (!caller.isDirectorate()) {
            caller.as(orgNumber);
        }
        return query.readMeasure(year, orgNumber, NormalText.trim(reference));
    }

    @PUT
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "putMeasure",
            summary = "Put one measure in",
            description = "For the agency itself, while the edition is OPEN. " + WHERE
                    + "The whole answer must stay valid (422), unless it is a draft. The report's pointers are into"
                    + " this body.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeasureBody.class),
                            examples = @ExampleObject(name = "measure", value = MeasureBody.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or the same as before",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Put in",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public RestResponse<ReceiptView> put(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(example = "A-17") @PathParam("reference") String reference,
            @Parameter(description = "The ETag that was read; 412 where it has changed.") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "`*` refuses (412) to replace anything.") @HeaderParam("If-None-Match")
                    String ifNoneMatch,
            @BeanParam ReportRequest report,
            InputStream json) {
        var conditions = new Preconditions(ifMatch, ifNoneMatch);
        var context = context(year, orgNumber, report);
        var outcome = write(Kind.PUT, context, reference, body.read(json), conditions);
        return RestResponse.status(
                outcome.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, view(outcome, context));
    }

    @PATCH
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "patchMeasure",
            summary = "Change some answers of one measure",
            description =
                    "JSON Merge Patch (RFC 7396): null takes an answer away. For the agency itself, while the edition "
                            + "is OPEN. " + WHERE + "A reason that was given holds as long as its answer is the same.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = MeasurePatch.class),
                        examples = @ExampleObject(name = "newPhase", value = "{\"phase\": \"IMPLEMENTATION\"}")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeasurePatch.class),
                        examples = @ExampleObject(name = "newPhase", value = "{\"phase\": \"IMPLEMENTATION\"}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public ReceiptView patch(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(example = "A-17") @PathParam("reference") String reference,
            @Parameter(description = "The ETag that was read; 412 where it has changed.") @HeaderParam("If-Match")
                    String ifMatch,
            @BeanParam ReportRequest report,
            InputStream json) {
        var conditions = new Preconditions(ifMatch, null);
        var context = context(year, orgNumber, report);
        return view(write(Kind.PATCH, context, reference, body.read(json), conditions), context);
    }

    @DELETE
    @Path("/{year}/submissions/{orgNumber}/measures/{reference}")
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "deleteMeasure",
            summary = "Take one measure out",
            description = "For the agency itself, while the edition is OPEN. " + WHERE
                    + "The last measure of a submitted answer stays (422): send `nothingToReport` instead.")
    @APIResponse(
            responseCode = "200",
            description = "Taken out",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public ReceiptView remove(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(example = "A-17") @PathParam("reference") String reference,
            @Parameter(description = "The ETag that was read; 412 where it has changed.") @HeaderParam("If-Match")
                    String ifMatch,
            @BeanParam ReportRequest report) {
        var conditions = new Preconditions(ifMatch, null);
        var context = context(year, orgNumber, report);
        return view(write(Kind.REMOVE, context, reference, new byte[0], conditions), context);
    }

    /** A patch may have any of a measure's members. */
    @Schema(
            name = "MeasurePatch",
            description = "Any of a measure's members; null takes an answer away.",
            additionalProperties = Object.class)
    record MeasurePatch() {}

    private ReceiptView view(SubmissionOutcome outcome, WriteContext context) {
        return ReceiptView.of(outcome.receipt(), language.get(), rules, context.maxFindings());
    }

    private SubmissionOutcome write(
            Kind kind, WriteContext context, String reference, byte[] sent, Preconditions conditions) {
        var change = new SubmissionChange(kind, context, NormalText.trim(reference), sent, conditions);
        return gate.forAgency(sent.length, () -> commits.write(change));
    }

    private WriteContext context(int year, String orgNumber, ReportRequest report) {
        return new WriteContext(year, orgNumber, caller.as(orgNumber), clock.instant())
                .withMaxFindings(report.maxFindings());
    }
}
