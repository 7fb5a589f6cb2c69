package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.revision.RevisionView;

/** News for feed readers: what is published and revised. */
@Path("/")
@Blocking
@PermitAll
@Produces(MediaType.WILDCARD)
class FeedResource {

    private final PageRenderer pages;

    FeedResource(PageRenderer pages) {
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
                Edition.newestFirst().stream().flatMap(this::entries));
    }

    /** When an edition was published, and its revisions since. */
    @GET
    @Path("{lang:nb|nn|en}/{year:\\d{4}}/feed.atom")
    public Response editionFeed(@PathParam("year") int year) {
        var edition = Edition.getByYear(year);
        if (edition.publishedAt().isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        var home = home(year);
        return feed(
                home + "/feed.atom", pages.text("service") + " " + year, home + "/feed.atom", home, entries(edition));
    }

    private Stream<Entry> entries(Edition edition) {
        var home = home(edition.year());
        return edition.publishedAt().stream().flatMap(publishedAt -> {
            var title = pages.text("feed-published") + ": " + edition.year();
            var revised = RevisionView.ofEdition(edition, false).stream()
                    .filter(revision -> revision.frozenAt().isAfter(publishedAt))
                    .map(revision -> revised(edition, revision, home));
            return Stream.concat(Stream.of(new Entry(home, title, home, publishedAt.toString())), revised);
        });
    }

    private Entry revised(Edition edition, RevisionView revision, String home) {
        var number = revision.revision();
        var title = "%d: %s %d: %s".formatted(edition.year(), pages.text("feed-revised"), number, revision.reason());
        return new Entry(
                home + "?revision=" + number, title, home, revision.frozenAt().toString());
    }

    private String home(int year) {
        return "/" + pages.language() + "/" + year;
    }

    private Response feed(String id, String title, String self, String page, Stream<Entry> entries) {
        var newestFirst =
                entries.sorted(Comparator.comparing(Entry::updated).reversed()).toList();
        return pages.file(
                "feed.xml",
                MediaType.APPLICATION_ATOM_XML,
                Map.of("id", id, "title", title, "self", self, "page", page, "entries", newestFirst));
    }

    /**
     * An entry of a feed.
     *
     * @param id a permanent address that identifies the entry
     * @param page the address of the page to read
     */
    record Entry(String id, String title, String page, String updated) {}
}
