package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.OverviewItem.Fragment;
import no.tiltaksoversikt.publication.overview.OverviewItem.Highlights;
import no.tiltaksoversikt.publication.overview.text.HeadlineQuery;
import no.tiltaksoversikt.publication.overview.text.HeadlineQuery.Marked;
import no.tiltaksoversikt.publication.overview.text.MarkedText;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Loads the items of a list for the measures that a query has found. */
@ApplicationScoped
public class OverviewItemLoader {

    private static final int LONGEST_EXCERPT = 300;

    private final HeadlineQuery headlines;
    private final Categories categories;

    OverviewItemLoader(HeadlineQuery headlines, Categories categories) {
        this.headlines = headlines;
        this.categories = categories;
    }

    /** In the order of the keys, without measures that have been removed meanwhile. */
    public List<OverviewItem> of(List<Measure.Key> keys, Optional<Search> search, Language language) {
        var measures = Measure.withKeys(keys).stream().collect(Collectors.toMap(Measure::key, Function.identity()));
        var affiliations = Affiliations.of(measures.values(), language);
        var editions = Edition.newestFirst().stream().collect(Collectors.toMap(Edition::year, Function.identity()));
        var marked = search.filter(
                        words -> words.by() != Search.By.SPELLING && words.lexemes() != null && !keys.isEmpty())
                .map(words -> headlines.of(measures.keySet(), words))
                .orElse(Map.of());
        return keys.stream()
                .map(measures::get)
                .filter(Objects::nonNull)
                .map(measure -> item(
                        measure,
                        Optional.ofNullable(marked.get(measure.key())).orElseGet(() -> unmarked(measure)),
                        search.isPresent(),
                        affiliations,
                        editions.get(measure.editionYear()),
                        language))
                .toList();
    }

    private static Marked unmarked(Measure measure) {
        var deliverable = measure.answers().deliverable();
        return new Marked(
                MarkedText.plain(measure.answers().name()), deliverable == null ? null : MarkedText.plain(deliverable));
    }

    private OverviewItem item(
            Measure measure,
            Marked marked,
            boolean isSearch,
            Affiliations affiliations,
            Edition edition,
            Language language) {
        var answers = measure.answers();
        var excerpt = marked.deliverable() == null
                ? List.<Fragment>of()
                : marked.deliverable().excerpt(LONGEST_EXCERPT);
        return new OverviewItem(
                measure.id(),
                measure.lineageId(),
                measure.editionYear(),
                measure.reference(),
                affiliations.agency(measure),
                affiliations.ministry(measure),
                answers.name(),
                excerpt.isEmpty() ? null : MarkedText.text(excerpt),
                isSearch ? new Highlights(marked.name().fragments(), excerpt) : null,
                categories.labelled(Variable.PHASE, answers.phase(), edition, language),
                categories.labelled(Variable.FINANCING, answers.financing(), edition, language),
                categories.labelled(Variable.COST_CLASS, measure.costClass(), edition, language),
                answers.totalCost(),
                answers.tags() == null ? List.of() : answers.tags(),
                measure.late(),
                Audience.exempt(measure),
                OverviewItem.links(measure));
    }
}
