package no.tiltaksoversikt.publication.site;

import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.statistics.table.FigureMaker;
import no.tiltaksoversikt.statistics.table.FigureView;

/** The redirect to the front page, and files for browsers and search engines. */
@Path("/")
@Blocking
@PermitAll
class SiteFileResource {

    private final Engine engine;
    private final PublicationConfig config;
    private final PageRenderer pages;
    private final FigureMaker figures;

    SiteFileResource(Engine engine, PublicationConfig config, PageRenderer pages, FigureMaker figures) {
        this.engine = engine;
        this.config = config;
        this.pages = pages;
        this.figures = figures;
    }

    @GET
    public Response front() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/" + pages.language()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.WILDCARD)
    public Response robots() {
        return Response.ok(
                        "User-agent: *\nDisallow: /v1/\nDisallow: /q/\nSitemap: " + config.baseUrl() + "/sitemap.xml\n",
                        MediaType.TEXT_PLAIN)
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.WILDCARD)
    public Response sitemap() {
        var paths = Stream.concat(
                        Stream.of("", "/compare", "/data", "/about/contact", "/about/privacy", "/about/accessibility"),
                        PageRenderer.years().stream().flatMap(year -> Stream.concat(
                                        Stream.of("", "/report", "/measures", "/table", "/questionnaire"),
                                        figures.publicFigures(Edition.getByYear(year), Language.NB).stream()
                                                .filter(FigureView::hasNumbers)
                                                .map(figure -> "/figures/" + figure.id()))
                                .map(page -> "/" + year + page)))
                .toList();
        var sitemap = engine.getTemplate("site/sitemap.xml")
                .data("base", config.baseUrl().toString())
                .data("languages", List.of("nb", "nn", "en"))
                .data("paths", paths)
                .render();
        return Response.ok(sitemap, MediaType.APPLICATION_XML).build();
    }

    @GET
    @Path("favicon.svg")
    @Produces(MediaType.WILDCARD)
    public Response icon() {
        return Response.ok(engine.getTemplate("site/favicon.svg").render(), "image/svg+xml")
                .build();
    }
}
