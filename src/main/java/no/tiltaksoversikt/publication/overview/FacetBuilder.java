package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.overview.OverviewPage.FacetView;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Makes a list's facets: every code that its editions offer, with the number of measures. */
@ApplicationScoped
class FacetBuilder {

    private static final Text EDITION = Text.of("publication", "facet.edition");
    private static final Text TAG = Text.of("publication", "facet.tag");

    private final Categories categories;

    FacetBuilder(Categories categories) {
        this.categories = categories;
    }

    List<FacetView> of(OverviewRequest request, FacetCounts counts) {
        if (!request.withFacets()) {
            return List.of();
        }
        var facets = new ArrayList<FacetView>();
        if (!request.isOfOneEdition()) {
            var years = request.years().stream()
                    .map(String::valueOf)
                    .map(year -> new CategoryView(year, year))
                    .toList();
            facets.add(view(Facet.EDITION, EDITION, false, years, request, counts));
        }
        request.variables().stream()
                .map(variable -> of(variable, request, counts))
                .flatMap(Optional::stream)
                .forEach(facets::add);
        var tags = counts.of(Facet.TAG).keySet().stream()
                .map(key -> new CategoryView(key, counts.spelt(key)))
                .toList();
        facets.add(view(Facet.TAG, TAG, true, tags, request, counts));
        return facets;
    }

    private Optional<FacetView> of(Variable variable, OverviewRequest request, FacetCounts counts) {
        // Where editions differ, the newest selected edition's label.
        var selected = request.selected(Facet.EDITION);
        var editions = request.editions().stream()
                .sorted(Comparator.comparing(edition -> !selected.contains(String.valueOf(edition.year()))))
                .toList();
        var offered = new LinkedHashMap<String, CategoryView>();
        for (var edition : editions) {
            categories
                    .of(variable, edition, request.language())
                    .forEach(category -> offered.putIfAbsent(category.code(), category));
        }
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(view(
                        Facet.of(variable),
                        variable.label(),
                        variable.isMultiple(),
                        List.copyOf(offered.values()),
                        request,
                        counts));
    }

    private static FacetView view(
            Facet facet,
            Text label,
            boolean multipleAnswers,
            List<CategoryView> codes,
            OverviewRequest request,
            FacetCounts counts) {
        var found = counts.of(facet);
        var selected = request.selected(facet);
        return new FacetView(
                facet.id(),
                label.in(request.language()),
                multipleAnswers,
                counts.notAnswered(facet),
                codes.stream()
                        .map(category -> new FacetView.Code(
                                category.code(),
                                category.label(),
                                found.getOrDefault(category.code(), 0L),
                                selected.contains(category.code())))
                        .toList());
    }
}
