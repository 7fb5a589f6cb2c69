package no.tiltaksoversikt.publication.site;

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
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.table.FigureMaker;
import no.tiltaksoversikt.statistics.table.FigureView;
import no.tiltaksoversikt.statistics.table.PublicNumbers;

/** The redirect to the front page, and files for browsers and search engines. */
@Path("/")
@Produces(MediaType.WILDCARD)
@Blocking
@PermitAll
class SiteFileResource {

    private final PageRenderer pages;
    private final FigureMaker figures;
    private final PublicNumbers numbers;

    SiteFileResource(PageRenderer pages, FigureMaker figures, PublicNumbers numbers) {
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
    public Response robots() {
        return pages.file("robots.txt", MediaType.TEXT_PLAIN, Map.of());
    }

    /** The sitemaps: one of the pages, and those of each edition's measures. */
    @GET
    @Path("sitemap.xml")
    public Response sitemaps() {
        var ofMeasures = PageRenderer.years().stream()
                .flatMap(year -> IntStream.rangeClosed(1, parts(Edition.getByYear(year)))
                        .boxed()
                        .flatMap(part -> PageRenderer.LANGUAGES.stream()
                                .map(language -> "/" + language + "/" + year + "/sitemap-" + part + ".xml")));
        var paths = Stream.concat(Stream.of("/sitemap-pages.xml"), ofMeasures).toList();
        return pages.file("sitemap-index.xml", MediaType.APPLICATION_XML, Map.of("paths", paths));
    }

    private int parts(Edition edition) {
        var measures = numbers.crossTab(edition, "late", List.of(), BaseRule.ALL, false, Language.NB)
                .orElseThrow()
                .population();
        return (int) ((measures + PageRenderer.MOST_IN_SITEMAP - 1) / PageRenderer.MOST_IN_SITEMAP);
    }

    @GET
    @Path("sitemap-pages.xml")
    public Response sitemap() {
        var general = Stream.of("", "/compare", "/data", "/about/contact", "/about/privacy", "/about/accessibility");
        var ofEditions = PageRenderer.years().stream().flatMap(year -> Stream.concat(
                        Stream.of("", "/report", "/measures", "/table", "/questionnaire"),
                        figures.publicFigures(Edition.getByYear(year), Language.NB).stream()
                                .filter(FigureView::hasNumbers)
                                .map(figure -> "/figures/" + figure.id()))
                .map(page -> "/" + year + page));
        var paths = Stream.concat(general, ofEditions).toList();
        return pages.file(
                "sitemap.xml", MediaType.APPLICATION_XML, Map.of("languages", PageRenderer.LANGUAGES, "paths", paths));
    }

    @GET
    @Path("favicon.svg")
    public Response icon() {
        return pages.file("favicon.svg", "image/svg+xml", Map.of());
    }
}
