package no.tiltaksoversikt.publication.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An edition's report, the same for every reader. */
@Path("/v1/editions")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Statistics")
public class ReportResource {

    private static final List<ReportFormat> FORMATS = List.of(ReportFormat.values());

    private final ReportLoader reports;
    private final ReportHtml html;
    private final RequestLanguage language;
    private final RequestFormat formats;

    ReportResource(ReportLoader reports, ReportHtml html, RequestLanguage language, RequestFormat formats) {
        this.reports = reports;
        this.html = html;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @Path("/{year}/report")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response getReport(
            @PathParam("year") int year,
            @QueryParam("format") String format,
            @BeanParam FrozenStateParameter revision) {
        var wanted = formats.of(format, FORMATS);
        var edition = revision.of(year);
        var report = reports.of(edition, language.get());
        return switch (wanted) {
            case JSON -> Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
            case HTML ->
                Response.ok(html.document(report, edition, language.get()), MediaType.TEXT_HTML_TYPE)
                        .build();
        };
    }

    /** The report in the language of the request, for the page that shows it. */
    public ReportView read(int year, FrozenStateParameter revision) {
        return reports.of(revision.of(year), language.get());
    }
}
