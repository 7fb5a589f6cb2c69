package no.tiltaksoversikt.publication.site;

import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.publication.PublicationConfig;
import no.tiltaksoversikt.review.revision.RevisionView;

/** News for feed readers: what is published and revised. */
@Path("/")
@Blocking
@PermitAll
@Produces(MediaType.WILDCARD)
class FeedResource {

    private final Engine engine;
    private final PublicationConfig config;
    private final PageRenderer pages;

    FeedResource(Engine engine, PublicationConfig config, PageRenderer pages) {
        this.engine = engine;
        this.config = config;
        this.pages = pages;
    }

    @GET
    @Path("feed.atom")
    public Response feed() {
        var home = "/" + pages.language();
        return feed(
                "/feed.atom",
                pages.text("service"),
                "/feed.atom?lang=" + pages.language(),
                home,
                Edition.newestFirst().stream()
                        .flatMap(edition -> edition.publishedAt().map(at -> published(edition, at)).stream())
                        .toList());
    }

    /** When an edition was published, and its revisions since. */
    @GET
    @Path("{lang:nb|nn|en}/{year:\\d{4}}/feed.atom")
    public Response editionFeed(@PathParam("year") int year) {
        var edition = Edition.getByYear(year);
        var publishedAt = edition.publishedAt().orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        var home = home(year);
        var later = RevisionView.ofEdition(edition, false).stream()
                .filter(revision -> revision.frozenAt().isAfter(publishedAt))
                .map(revision -> new Entry(
                        home + "?revision=" + revision.revision(),
                        "%s %d: %s".formatted(pages.text("feed-revised"), revision.revision(), revision.reason()),
                        home,
                        revision.frozenAt().toString()));
        return feed(
                home + "/feed.atom",
                pages.text("service") + " " + year,
                home + "/feed.atom",
                home,
                Stream.concat(Stream.of(published(edition, publishedAt)), later)
                        .sorted(Comparator.comparing(Entry::updated).reversed())
                        .toList());
    }

    private Entry published(Edition edition, Instant at) {
        var home = home(edition.year());
        return new Entry(home, pages.text("feed-published") + ": " + edition.year(), home, at.toString());
    }

    private String home(int year) {
        return "/" + pages.language() + "/" + year;
    }

    private Response feed(String id, String title, String self, String page, List<Entry> entries) {
        var feed = engine.getTemplate("site/feed.xml")
                .data("base", config.baseUrl().toString())
                .data("lang", pages.language())
                .data("id", id)
                .data("title", title)
                .data("self", self)
                .data("page", page)
                .data("entries", entries)
                .render();
        return Response.ok(feed, MediaType.APPLICATION_ATOM_XML).build();
    }

    /**
     * An entry of a feed.
     *
     * @param id a permanent address that identifies the entry
     * @param page the address of the page to read
     */
    record Entry(String id, String title, String page, String updated) {}
}
