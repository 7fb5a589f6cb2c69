package no.tiltaksoversikt.publication.report;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.publication.site.PageRenderer;

/** The page of an edition's report. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class ReportPageResource {

    private final ReportResource reports;
    private final ReportHtml reportHtml;
    private final PageRenderer pages;
    private final RequestLanguage language;

    ReportPageResource(ReportResource reports, ReportHtml reportHtml, PageRenderer pages, RequestLanguage language) {
        this.reports = reports;
        this.reportHtml = reportHtml;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Path("/{year:\\d{4}}/report")
    public String report(@PathParam("year") int year, @BeanParam FrozenStateParameter revision) {
        var report = reports.read(year, revision);
        var model = reportHtml.model(report, language.get());
        model.put("year", year);
        return ReportHtml.withReturns(pages.render("report", report.title(), model));
    }
}
