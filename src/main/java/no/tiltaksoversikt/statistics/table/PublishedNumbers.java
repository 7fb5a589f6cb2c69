package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** What figures and key numbers show, which other tables must not contradict. */
@ApplicationScoped
class PublishedNumbers {

    private final FigureCatalogue figures;
    private final QuestionnaireCatalogue questionnaires;

    PublishedNumbers(FigureCatalogue figures, QuestionnaireCatalogue questionnaires) {
        this.figures = figures;
        this.questionnaires = questionnaires;
    }

    /** Whether each edition's fixed figures or key numbers show the numbers of a cross-tab, whatever the base of percentages. */
    boolean show(Tabulation tabulation, List<Edition> editions) {
        return editions.stream().allMatch(edition -> {
            var questionnaire = questionnaires.get(edition.questionnaire());
            return fixedOf(edition)
                            .flatMap(figure -> figure.tabulation().stream())
                            .anyMatch(shown -> shown.countsAs(tabulation, questionnaire))
                    || (tabulation.countsAs(plain(tabulation.variables().get(0)), questionnaire)
                            && listed(tabulation.variables().get(0), edition, questionnaire));
        });
    }

    /** How figures or, for what they do not show, key numbers count a variable of editions. */
    Optional<Tabulation> of(Variable variable, List<Edition> editions) {
        var shown = editions.stream()
                .flatMap(this::fixedOf)
                .flatMap(figure -> figure.tabulation().stream())
                .filter(it -> it.variables().equals(List.of(variable)))
                .findFirst();
        var isListed = editions.stream()
                .allMatch(edition -> listed(variable, edition, questionnaires.get(edition.questionnaire())));
        var isAsked =
                editions.stream().allMatch(edition -> variable.isAskedBy(questionnaires.get(edition.questionnaire())));
        // Another question may stand for one that is not asked; key numbers are of all measures.
        return shown.map(it -> isAsked ? it : new Tabulation(it.by(), it.where(), BaseRule.ALL, it.metric()))
                .or(() -> isListed ? Optional.of(plain(variable)) : Optional.empty());
    }

    /** Whether key numbers list each answer to a question with one answer, as a share of all measures. */
    private boolean listed(Variable variable, Edition edition, Questionnaire questionnaire) {
        var codes = fixedOf(edition)
                .flatMap(figure -> figure.populations().stream())
                .filter(it -> it.ofMeasures().filter(List::isEmpty).isPresent())
                .map(Population::condition)
                .filter(condition ->
                        condition.size() == 1 && condition.get(0).variable().equals(variable))
                .map(condition -> condition.get(0))
                .filter(criterion -> !criterion.negated() && criterion.codes().size() == 1)
                .map(criterion -> criterion.codes().get(0))
                .toList();
        return !variable.isMultiple()
                && !codes.isEmpty()
                && codes.containsAll(Categories.fixedCodes(variable, Stream.of(questionnaire)));
    }

    private static Tabulation plain(Variable variable) {
        return new Tabulation(List.of(Dimension.of(variable)), List.of(), BaseRule.ALL, Metric.COUNT);
    }

    private Stream<Figure> fixedOf(Edition edition) {
        return figures.of(edition).stream().filter(Figure::isFixed);
    }
}
