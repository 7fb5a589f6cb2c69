package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.publication.overview.text.SearchParser;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.VariableScope;

/** Reads the parameters of a list and loads its page. */
@ApplicationScoped
class OverviewPageLoader {

    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final SearchParser searches;
    private final HitQuery hits;
    private final OverviewItemLoader items;
    private final FacetBuilder facets;

    OverviewPageLoader(
            Categories categories,
            QuestionnaireCatalogue questionnaires,
            SearchParser searches,
            HitQuery hits,
            OverviewItemLoader items,
            FacetBuilder facets) {
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.searches = searches;
        this.hits = hits;
        this.items = items;
        this.facets = facets;
    }

    OverviewPage ofEdition(
            Edition edition, OverviewParameters parameters, PageRequest page, Audience audience, Language language) {
        return page(read(List.of(edition), true, List.of(), false, parameters, audience, language)
                .with(page.page(), page.size(), withFacets(parameters)));
    }

    /** The ids on a page of an edition's measures. */
    List<UUID> ids(
            Edition edition, OverviewParameters parameters, int page, int size, Audience audience, Language language) {
        var request = read(List.of(edition), true, List.of(), false, parameters, audience, language);
        return hits.find(request.with(page, size, false)).page().stream()
                .map(Measure.Key::id)
                .toList();
    }

    OverviewPage ofAll(
            List<String> years,
            boolean newestOnly,
            OverviewParameters parameters,
            PageRequest page,
            Audience audience,
            Language language) {
        var editions = audience.editions();
        var known =
                editions.stream().map(edition -> String.valueOf(edition.year())).toList();
        var wanted =
                years == null ? List.<String>of() : years.stream().distinct().toList();
        if (!known.containsAll(wanted)) {
            Edition.newestFirst().stream()
                    .filter(edition -> wanted.contains(String.valueOf(edition.year())) && !editions.contains(edition))
                    .forEach(edition -> edition.requireVisibleTo(false));
            throw Parameters.invalid("edition", String.join(", ", known));
        }
        return page(read(editions, false, wanted, newestOnly, parameters, audience, language)
                .with(page.page(), page.size(), withFacets(parameters)));
    }

    private OverviewPage page(OverviewRequest request) {
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

    private static boolean withFacets(OverviewParameters parameters) {
        return Parameters.flag("facets", parameters.facets).orElse(true);
    }

    private OverviewRequest read(
            List<Edition> editions,
            boolean isOfOneEdition,
            List<String> years,
            boolean newestOnly,
            OverviewParameters parameters,
            Audience audience,
            Language language) {
        var scope = VariableScope.of(editions, audience.seesAll(), questionnaires);
        var filters = new ArrayList<>(parameters.filters(scope, variable -> categories.codes(variable, editions)));
        if (!years.isEmpty()) {
            filters.add(new Filter(Facet.EDITION, years));
        }
        var order = Order.of(parameters.sort, parameters.q != null);
        return new OverviewRequest(
                editions,
                isOfOneEdition,
                newestOnly,
                VariableScope.askedIn(editions, questionnaires),
                audience,
                Optional.ofNullable(parameters.q).map(q -> searches.of(q, editions)),
                filters,
                order,
                0,
                0,
                false,
                language);
    }
}
