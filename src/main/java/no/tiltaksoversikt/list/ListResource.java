package no.tiltaksoversikt.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.sheet.ListFile;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.tabular.CsvRows;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.submission.WriteContext;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationGate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An agency's answer, sent as the list that it keeps. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class ListResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What to do with a list. */
    enum Mode {
        PREVIEW,
        DRAFT,
        SUBMIT
    }

    private final ListService service;
    private final ListPresenter presenter;
    private final ValidationGate gate;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    ListResource(
            ListService service,
            ListPresenter presenter,
            ValidationGate gate,
            JsonBody body,
            CurrentCaller caller,
            Clock clock) {
        this.service = service;
        this.presenter = presenter;
        this.gate = gate;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{year}/submissions/{orgNumber}/lists")
    @Consumes({
        XLSX,
        CsvRows.MEDIA_TYPE,
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.MULTIPART_FORM_DATA,
        // Media types that browsers and others use for CSV, the first one where Excel is installed.
        "application/vnd.ms-excel",
        "text/tab-separated-values",
        MediaType.TEXT_PLAIN
    })
    @RolesAllowed(Scope.WRITE)
    @RequestBody(
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CsvRows.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                // With properties, client generators would refer to a model that they do not generate for forms.
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = ListView.class, responseCode = "201")
    public RestResponse<ListView> importList(
            @PathParam("year") int year,
            @PathParam("orgNumber") String orgNumber,
            @QueryParam("mode") String mode,
            @HeaderParam("If-Match") String ifMatch,
            @BeanParam ReportRequest report,
            @Context HttpHeaders headers) {
        var maxFindings = report.maxFindings();
        var wanted = Parameters.word("mode", mode, Mode.class).orElse(Mode.PREVIEW);
        var context = new WriteContext(year, orgNumber, caller.as(orgNumber), clock.instant());
        Participant.requireMayPrepare(year, orgNumber);
        return gate.forList(() -> {
            var upload = ListUpload.of(
                    headers.getMediaType(), headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body.read());
            var given = Optional.ofNullable(upload.mapping()).map(json -> body.read(json, ListMapping.class));
            var file = ListFile.read(upload.file(), upload.charset());
            var list = service.read(year, orgNumber, file, given, wanted != Mode.PREVIEW);
            if (wanted == Mode.PREVIEW) {
                return RestResponse.ok(presenter.view(file, list, null, maxFindings));
            }
            presenter.requireValid(list, wanted == Mode.SUBMIT, maxFindings);
            var state = wanted == Mode.SUBMIT ? SubmissionState.SUBMITTED : SubmissionState.DRAFT;
            var outcome = service.store(context, list, state, ifMatch);
            var view = presenter.view(file, list, outcome.receipt(), maxFindings);
            return EntityTags.answer(outcome.isNew(), view, presenter.tag(outcome.receipt()));
        });
    }
}
