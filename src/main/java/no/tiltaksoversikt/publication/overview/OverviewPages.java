package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.publication.overview.text.Search;

/** Makes the page of the overview that a request asks for. */
@ApplicationScoped
class OverviewPages {

    private final HitQuery hits;
    private final OverviewItems items;
    private final Facets facets;

    OverviewPages(HitQuery hits, OverviewItems items, Facets facets) {
        this.hits = hits;
        this.items = items;
        this.facets = facets;
    }

    OverviewPage of(OverviewRequest request) {
        var found = hits.find(request);
        var search = request.search().map(words -> words.by(found.foundBy()));
        return new OverviewPage(
                items.of(found.page(), search, request.language()),
                request.page(),
                request.size(),
                found.total(),
                (found.total() + request.size() - 1) / request.size(),
                found.foundBy(),
                request.search().map(Search::synonyms).orElse(null),
                facets.of(request, found.facets()));
    }
}
