package no.tiltaksoversikt.publication.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.MediaFormat;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An edition's report, the same for all readers. */
@Path("/v1/editions")
@Produces(MediaType.WILDCARD)
@Blocking
@PermitAll
@SecurityRequirementsSet
@SecurityRequirement(name = "maskinporten")
@Tag(name = "Statistics")
class ReportResource {

    private final ReportLoader reports;
    private final ReportHtml html;
    private final ReportPrinter printer;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    ReportResource(
            ReportLoader reports,
            ReportHtml html,
            ReportPrinter printer,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.reports = reports;
        this.html = html;
        this.printer = printer;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    private enum ReportFormat implements MediaFormat {
        JSON(MediaType.APPLICATION_JSON),
        HTML(MediaType.TEXT_HTML),
        PDF("application/pdf");

        private final MediaType mediaType;

        ReportFormat(String mediaType) {
            this.mediaType = MediaType.valueOf(mediaType);
        }

        @Override
        public MediaType mediaType() {
            return mediaType;
        }
    }

    @GET
    @Path("/{year}/report")
    @APIResponseSchema(ReportView.class)
    public CompletionStage<Response> getReport(
            @PathParam("year") int year,
            @QueryParam("format") String format,
            @BeanParam FrozenStateParameter revision) {
        var wanted = formats.of(format, List.of(ReportFormat.values()));
        var edition = revision.of(year, caller);
        var spoken = language.get();
        var report = reports.of(edition, spoken);
        return switch (wanted) {
            case JSON ->
                CompletableFuture.completedFuture(
                        Response.ok(report, wanted.mediaType()).build());
            case HTML ->
                CompletableFuture.completedFuture(
                        Response.ok(html.document(report, edition, spoken), wanted.mediaType())
                                .build());
            case PDF ->
                printer.pdf(report, edition, spoken).thenApply(pdf -> Response.ok(pdf, wanted.mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"report-%d-%s.pdf\"".formatted(year, spoken.tag()))
                        .build());
        };
    }

    /** The report in the request's language, for its HTML page. */
    public ReportView read(int year, FrozenStateParameter revision) {
        return reports.of(revision.of(year, caller), language.get());
    }
}
