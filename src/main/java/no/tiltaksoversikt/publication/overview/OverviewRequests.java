package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.SearchParser;
import no.tiltaksoversikt.publication.overview.text.SearchText;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Reads what a list is asked for with. */
@ApplicationScoped
class OverviewRequests {

    private final Categories categories;
    private final Questionnaires questionnaires;
    private final SearchParser searches;

    OverviewRequests(Categories categories, Questionnaires questionnaires, SearchParser searches) {
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.searches = searches;
    }

    OverviewRequest ofEdition(
            Edition edition, OverviewParameters parameters, PageRequest page, Audience audience, Language language) {
        return of(List.of(edition), true, List.of(), false, parameters, page, audience, language);
    }

    OverviewRequest ofAll(
            List<String> years,
            boolean newestOnly,
            OverviewParameters parameters,
            PageRequest page,
            Audience audience,
            Language language) {
        var editions = Edition.newestFirst();
        var known =
                editions.stream().map(edition -> String.valueOf(edition.year())).toList();
        var wanted =
                years == null ? List.<String>of() : years.stream().distinct().toList();
        if (!known.containsAll(wanted)) {
            throw Parameters.invalid("edition", String.join(", ", known));
        }
        return of(editions, false, wanted, newestOnly, parameters, page, audience, language);
    }

    private OverviewRequest of(
            List<Edition> editions,
            boolean isOfOneEdition,
            List<String> years,
            boolean newestOnly,
            OverviewParameters parameters,
            PageRequest page,
            Audience audience,
            Language language) {
        var filters = new ArrayList<>(parameters.filters(variable -> codes(variable, editions)));
        if (!years.isEmpty()) {
            filters.add(new Filter(Facet.EDITION, years));
        }
        var order = Order.of(parameters.sort, parameters.q != null);
        var withFacets = Parameters.flag("facets", parameters.facets).orElse(true);
        return new OverviewRequest(
                editions,
                isOfOneEdition,
                newestOnly,
                askedIn(editions),
                audience,
                Optional.ofNullable(parameters.q).map(q -> searches.of(SearchText.of(q), editions)),
                filters,
                order,
                page.page(),
                page.size(),
                withFacets,
                language);
    }

    private List<String> codes(Variable variable, List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> categories.codes(variable, edition.year()).stream())
                .distinct()
                .toList();
    }

    private Map<Variable, List<Integer>> askedIn(List<Edition> editions) {
        var asked = new EnumMap<Variable, List<Integer>>(Variable.class);
        for (var variable : Variable.values()) {
            asked.put(
                    variable,
                    editions.stream()
                            .filter(edition -> variable.isAskedBy(questionnaires.get(edition.questionnaire())))
                            .map(Edition::year)
                            .collect(Collectors.toList()));
        }
        return asked;
    }
}
