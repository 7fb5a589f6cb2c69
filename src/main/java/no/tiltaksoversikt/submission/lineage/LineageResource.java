package no.tiltaksoversikt.submission.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.WriteContext;
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

/** From one edition to the next: what to begin with, and what has become of measures. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class LineageResource {

    private final LineageService service;
    private final PrefillQuery prefill;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    LineageResource(
            LineageService service,
            PrefillQuery prefill,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.prefill = prefill;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/prefill")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    @Operation(
            operationId = "getPrefill",
            summary = "Last edition's measures as a draft",
            description =
                    "For the agency itself and the directorate, while the edition is PLANNED or OPEN (else 409). A"
                            + " body that can be sent as it is with `mode=draft`. It has what the agency reported last,"
                            + " corrections included, in the latest edition that takes no answers any more: measures in"
                            + " the order that they had, then those that have moved here. Answers that stand are filled"
                            + " in; phase, financing and this year's budget are to be answered anew, and so is whether a"
                            + " measure is still exempt. `lastYear` has their values then, and what this edition's"
                            + " questionnaire has no place for. Reasons given then follow by themselves. Measures that do"
                            + " not go on are in `left`.")
    public PrefillView prefill(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber) {
        own(orgNumber);
        return prefill.read(year, orgNumber, language.get());
    }

    @GET
    @Path("/{year}/submissions/{orgNumber}/lineage-events")
    @RolesAllowed({Scope.READ, Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.READ)
    @Operation(
            operationId = "listLineageEvents",
            summary = "What has become of measures",
            description =
                    "For the agency itself and the directorate: what was told of the agency's measures and of those"
                            + " that have moved to it, the oldest first.")
    public Page<LineageView> events(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            @BeanParam PageRequest page) {
        own(orgNumber);
        return Page.of(service.read(year, orgNumber), page);
    }

    @POST
    @Path("/{year}/submissions/{orgNumber}/lineage-events")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Scope.WRITE, Scope.ADMIN})
    @SecurityRequirement(name = "maskinporten", scopes = Scope.WRITE)
    @Operation(
            operationId = "recordLineageEvent",
            summary = "Tell what has become of a measure",
            description =
                    "For the agency itself, of its own measures, and for the directorate, while the edition is PLANNED"
                            + " or OPEN (else 409). A measure that the agency did not report before is a 404. Nothing is"
                            + " ever taken out; what was told last of a measure holds. A measure that is CONTINUED or"
                            + " MOVED keeps its lineage, so it is compared with itself and prefilled; the parts of one"
                            + " that is SPLIT, and what one is MERGED into, have their own, since neither amounts nor"
                            + " phases can be compared. A measure that keeps its key needs no event. MOVED without a key hands all of the"
                            + " agency's measures over in one act; the directorate can do it also for an agency that is not"
                            + " invited any more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LineageRequest.class),
                            examples = @ExampleObject(name = "ended", value = """
                                {"reference": "2019-13", "kind": "ENDED", "note": "Avsluttet i mars."}\
                                """)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            name = "RecordedLineage",
                                            oneOf = {LineageView.class, LineageView.HandOver.class})))
    public RestResponse<Object> record(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            InputStream json) {
        var context = new WriteContext(year, orgNumber, own(orgNumber), clock.instant());
        var request = body.read(json, LineageRequest.class);
        var told = service.record(context, request);
        return RestResponse.status(
                RestResponse.Status.CREATED, request.isOfAll() ? new LineageView.HandOver(told) : told.get(0));
    }

    private Caller own(String orgNumber) {
        return caller.isDirectorate() ? caller.get() : caller.as(orgNumber);
    }
}
