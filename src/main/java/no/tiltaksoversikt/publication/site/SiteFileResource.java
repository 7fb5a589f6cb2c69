package no.tiltaksoversikt.publication.site;

import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.TextFile;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.review.revision.RevisionResource;
import no.tiltaksoversikt.security.AudienceParameter;

/** The way in, and the files that browsers, search engines and feed readers look for. */
@Path("/")
@Blocking
@PermitAll
class SiteFileResource {

    private final Engine engine;
    private final PublicationConfig config;
    private final RequestLanguage language;
    private final RevisionResource revisions;

    SiteFileResource(Engine engine, PublicationConfig config, RequestLanguage language, RevisionResource revisions) {
        this.engine = engine;
        this.config = config;
        this.language = language;
        this.revisions = revisions;
    }

    @GET
    public Response front() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/" + language.get().tag()))
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
                        PageRenderer.years().stream()
                                .flatMap(year -> Stream.of("", "/report", "/measures", "/table", "/questionnaire")
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

    @GET
    @Path("feed.atom")
    @Produces(MediaType.WILDCARD)
    public Response feed() {
        var home = "/" + language.get().tag();
        return feed(
                "/feed.atom",
                text("service"),
                "/feed.atom?lang=" + language.get().tag(),
                home,
                Edition.newestFirst().stream()
                        .flatMap(edition -> edition.publishedAt().map(at -> published(edition, at)).stream())
                        .toList());
    }

    /** When an edition was published, and its revisions since. */
    @GET
    @Path("{lang:nb|nn|en}/{year:\\d{4}}/feed.atom")
    @Produces(MediaType.WILDCARD)
    public Response editionFeed(
            @PathParam("year") int year, @BeanParam AudienceParameter audience, @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year);
        var publishedAt = edition.publishedAt().orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        var home = home(year);
        var later = revisions.listRevisions(year, audience, page).items().stream()
                .filter(revision -> revision.frozenAt().isAfter(publishedAt))
                .map(revision -> new Entry(
                        home + "?revision=" + revision.revision(),
                        "%s %d: %s".formatted(text("feed-revised"), revision.revision(), revision.reason()),
                        home,
                        revision.frozenAt().toString()));
        return feed(
                home + "/feed.atom",
                text("service") + " " + year,
                home + "/feed.atom",
                home,
                Stream.concat(Stream.of(published(edition, publishedAt)), later)
                        .sorted(Comparator.comparing(Entry::updated).reversed())
                        .toList());
    }

    private Entry published(Edition edition, Instant at) {
        var home = home(edition.year());
        return new Entry(home, text("feed-published") + ": " + edition.year(), home, at.toString());
    }

    private String home(int year) {
        return "/" + language.get().tag() + "/" + year;
    }

    private String text(String key) {
        return TextFile.named("site").in(language.get()).get(key);
    }

    private Response feed(String id, String title, String self, String page, List<Entry> entries) {
        var feed = engine.getTemplate("site/feed.xml")
                .data("base", config.baseUrl().toString())
                .data("lang", language.get().tag())
                .data("id", id)
                .data("title", title)
                .data("self", self)
                .data("page", page)
                .data("entries", entries)
                .render();
        return Response.ok(feed, MediaType.APPLICATION_ATOM_XML).build();
    }

    /**
     * What has happened, as a feed has it.
     *
     * @param id what tells the entry from all others, an address for ever
     * @param page the address of the page to read
     */
    record Entry(String id, String title, String page, String updated) {}
}
