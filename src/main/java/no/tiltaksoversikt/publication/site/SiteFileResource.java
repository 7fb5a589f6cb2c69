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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.table.FigureMaker;
import no.tiltaksoversikt.statistics.table.FigureView;
import no.tiltaksoversikt.statistics.table.PublicNumbers;

/** The redirect to the front page, and files for browsers and search engines. */
@Path("/")
@Blocking
@PermitAll
class SiteFileResource {

    private final Engine engine;
    private final PublicationConfig config;
    private final PageRenderer pages;
    private final FigureMaker figures;
    private final PublicNumbers numbers;

    SiteFileResource(
            Engine engine, PublicationConfig config, PageRenderer pages, FigureMaker figures, PublicNumbers numbers) {
        this.engine = engine;
        this.config = config;
        this.pages = pages;
        this.figures = figures;
        this.numbers = numbers;
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

    /** The sitemaps: one of the pages, and those of each edition's measures. */
    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.WILDCARD)
    public Response sitemaps() {
        var ofMeasures = PageRenderer.years().stream()
                .flatMap(year -> IntStream.rangeClosed(1, parts(Edition.getByYear(year)))
                        .boxed()
                        .flatMap(part -> PageRenderer.LANGUAGES.stream()
                                .map(language -> "/" + language + "/" + year + "/sitemap-" + part + ".xml")));
        var index = engine.getTemplate("site/sitemap-index.xml")
                .data("base", config.baseUrl().toString())
                .data(
                        "paths",
                        Stream.concat(Stream.of("/sitemap-pages.xml"), ofMeasures)
                                .toList())
                .render();
        return Response.ok(index, MediaType.APPLICATION_XML).build();
    }

    private int parts(Edition edition) {
        var measures = numbers.crossTab(edition, "late", List.of(), BaseRule.ALL, false, Language.NB)
                .orElseThrow()
                .population();
        return (int) ((measures + PageRenderer.MOST_IN_SITEMAP - 1) / PageRenderer.MOST_IN_SITEMAP);
    }

    @GET
    @Path("sitemap-pages.xml")
    @Produces(MediaType.WILDCARD)
    public Response sitemap() {
        return pages.sitemap(
                PageRenderer.LANGUAGES,
                Stream.concat(
                                Stream.of(
                                        "",
                                        "/compare",
                                        "/data",
                                        "/about/contact",
                                        "/about/privacy",
                                        "/about/accessibility"),
                                PageRenderer.years().stream().flatMap(year -> Stream.concat(
                                                Stream.of("", "/report", "/measures", "/table", "/questionnaire"),
                                                figures.publicFigures(Edition.getByYear(year), Language.NB).stream()
                                                        .filter(FigureView::hasNumbers)
                                                        .map(figure -> "/figures/" + figure.id()))
                                        .map(page -> "/" + year + page)))
                        .toList());
    }

    @GET
    @Path("favicon.svg")
    @Produces(MediaType.WILDCARD)
    public Response icon() {
        return Response.ok(engine.getTemplate("site/favicon.svg").render(), "image/svg+xml")
                .build();
    }
}
