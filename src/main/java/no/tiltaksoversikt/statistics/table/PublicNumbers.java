package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.EarlierEdition;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableScope;

/** Public cross-tabs and comparisons for generated texts, by the names used in addresses. */
@ApplicationScoped
public class PublicNumbers {

    private final Tabulator tabulator;
    private final Comparer comparer;
    private final Categories categories;
    private final PublishedNumbers published;
    private final QuestionnaireCatalogue questionnaires;
    private final EarlierEdition earlier;

    PublicNumbers(
            Tabulator tabulator,
            Comparer comparer,
            Categories categories,
            PublishedNumbers published,
            QuestionnaireCatalogue questionnaires,
            EarlierEdition earlier) {
        this.tabulator = tabulator;
        this.comparer = comparer;
        this.categories = categories;
        this.published = published;
        this.questionnaires = questionnaires;
        this.earlier = earlier;
    }

    /**
     * A cross-tab; empty if the edition does not ask its questions. Throws a problem 400 if there is no such cross-tab. Only a sum
     * of what a figure shows may count {@code asFigures}.
     */
    public Optional<StatisticsView> crossTab(
            Edition edition, String by, List<String> where, BaseRule base, boolean asFigures, Language language) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        var scope = VariableScope.of(List.of(questionnaire));
        var variables = CrossTabParameters.by(by, scope);
        var criteria = CrossTabParameters.where(where, scope, variable -> categories.codes(variable, edition.year()));
        var isAsked = variables.stream().allMatch(variable -> variable.isAskedBy(questionnaire))
                && criteria.stream().map(Criterion::variable).allMatch(variable -> variable.isAskedBy(questionnaire));
        var tabulation = new Tabulation(variables.stream().map(Dimension::of).toList(), criteria, base, Metric.COUNT);
        var coverage = asFigures ? Coverage.ofFigures(false, edition) : Coverage.ofCrossTabs(false);
        return isAsked
                ? Optional.of(tabulator.tabulate(edition, tabulation, coverage, language, List.of()))
                : Optional.empty();
    }

    /** How figures and key numbers count a variable of editions; empty if they do not show it. */
    public Optional<Tabulation> published(String variable, List<Integer> years) {
        var editions = years.stream()
                .flatMap(year -> Edition.findByYear(year).stream())
                .toList();
        return Variable.named(variable).flatMap(known -> published.of(known, editions));
    }

    /** How many agencies have a measure that the figures count. */
    public long agencies(Edition edition, Language language) {
        var tabulation = new Tabulation(List.of(Dimension.of(Variable.AGENCY)), List.of(), BaseRule.ALL, Metric.COUNT);
        return tabulator
                .tabulate(edition, tabulation, Coverage.ofFigures(false, edition), language, List.of())
                .cells()
                .stream()
                .filter(cell -> (Long) cell.get("count") > 0)
                .count();
    }

    /** A variable in an edition and the one before; empty if there is none before. */
    public Optional<ComparisonView> sinceBefore(
            Edition edition, String variable, List<String> where, BaseRule base, boolean asFigures, Language language) {
        return earlier.of(edition, false).map(before -> {
            var both = List.of(before, edition);
            var scope = VariableScope.of(both.stream()
                    .map(it -> questionnaires.get(it.questionnaire()))
                    .toList());
            var criteria = CrossTabParameters.where(where, scope, named -> categories.codes(named, both));
            var tabulation = comparer.tabulation(
                    both, CrossTabParameters.by(variable, scope).get(0), criteria, base);
            var coverage = Coverage.ofComparison(false, both, asFigures || published.show(tabulation, both));
            return comparer.compare(both, tabulation, coverage, language);
        });
    }
}
