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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationGate;
import no.tiltaksoversikt.validation.body.SubmissionBody;
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

/** An agency's whole answer to an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class SubmissionResource {

    /** How a whole answer is sent. */
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
    @Operation(
            operationId = "getSubmission",
            summary = "Read the answer back",
            description =
                    "For the agency itself and the directorate. The draft where there is one, else what is submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public RestResponse<SubmissionView> read(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            @BeanParam ReportRequest report) {
        if (!caller.isDirectorate()) {
            caller.as(orgNumber);
        }
        var view = query.read(year, orgNumber, language.get(), report.maxFindings());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag(view.receipt()))
                .build();
    }

    @PUT
    @Path("/{year}/submissions/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "submitAnswer",
            summary = "Send the whole answer",
            description =
                    "For the agency itself, while the edition is OPEN (else 409). Replaces the whole answer, all or"
                            + " nothing: with an ERROR, or a WARNING without a reason, nothing is stored and the 422"
                            + " carries the report. The same answer again gives the same receipt. `mode=draft` stores an"
                            + " unfinished answer beside what is submitted, with its report. At most 20 MiB.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmissionBody.class),
                            examples = {
                                @ExampleObject(name = "oneMeasure", value = SubmissionBody.EXAMPLE),
                                @ExampleObject(
                                        name = "nothingToReport",
                                        value = "{\"nothingToReport\": true, \"measures\": []}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Stored in the place of an earlier answer, or the same as it",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored as the first answer",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public RestResponse<ReceiptView> replace(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            @Parameter(
                            description = "submit (the default) or draft.",
                            schema =
                                    @Schema(
                                            enumeration = {"submit", "draft"},
                                            defaultValue = "submit"))
                    @QueryParam("mode")
                    String mode,
            @Parameter(description = "The ETag that was read; refuses (412) to overwrite anything newer.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @BeanParam ReportRequest report,
            InputStream json) {
        var maxFindings = report.maxFindings();
        var wanted =
                switch (Parameters.word("mode", mode, Mode.class).orElse(Mode.SUBMIT)) {
                    case DRAFT -> SubmissionState.DRAFT;
                    case SUBMIT -> SubmissionState.SUBMITTED;
                };
        var context = context(year, orgNumber).withMaxFindings(maxFindings);
        var bytes = body.read(json);
        var outcome = gate.forAgency(gate.costOfAnswer(bytes), () -> service.replace(context, wanted, bytes, ifMatch));
        var view = ReceiptView.of(outcome.receipt(), language.get(), rules, maxFindings);
        return RestResponse.ResponseBuilder.create(
                        outcome.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
                .header(HttpHeaders.ETAG, tag(view))
                .build();
    }

    @DELETE
    @Path("/{year}/submissions/{orgNumber}")
    @RolesAllowed(Scope.WRITE)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "withdrawDraft",
            summary = "Withdraw the draft",
            description =
                    "For the agency itself, while the edition is OPEN. What is submitted stays, and without a draft "
                            + "it is a 409.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            @Parameter(description = "The ETag that was read.") @HeaderParam("If-Match") String ifMatch) {
        service.withdraw(context(year, orgNumber), ifMatch);
    }

    private WriteContext context(int year, String orgNumber) {
        return new WriteContext(year, orgNumber, caller.as(orgNumber), clock.instant());
    }

    private String tag(ReceiptView receipt) {
        return EntityTags.quote(receipt.id() + "-" + language.get().tag());
    }
}
