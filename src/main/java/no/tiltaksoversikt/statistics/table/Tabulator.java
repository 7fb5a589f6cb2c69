package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.database.OneState;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.counting.EditionCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** Computes cross-tabs: a cell for every combination, in the categories' order, with shares of the base. */
@ApplicationScoped
class Tabulator {

    private final EditionCounts counts;
    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final OneState state;

    Tabulator(EditionCounts counts, Categories categories, QuestionnaireCatalogue questionnaires, OneState state) {
        this.state = state;
        this.counts = counts;
        this.categories = categories;
        this.questionnaires = questionnaires;
    }

    /** The cross-tab; {@code ownNotes} follow the general ones. */
    StatisticsView tabulate(
            Edition edition, Tabulation tabulation, Coverage coverage, Language language, List<Text> ownNotes) {
        // Cells and their bases are counted one after the other.
        return tabulation.baseRule().isPerCategory() && !edition.state().isFrozen()
                ? state.read(() -> view(edition, tabulation, coverage, language, ownNotes))
                : view(edition, tabulation, coverage, language, ownNotes);
    }

    private StatisticsView view(
            Edition edition, Tabulation tabulation, Coverage coverage, Language language, List<Text> ownNotes) {
        var counted = count(edition, tabulation, coverage);
        var questionnaire = questionnaires.get(edition.questionnaire());
        var isAsked = tabulation.variablesNotAskedBy(questionnaire).isEmpty();
        var notAsked = isAsked ? 0 : counted.population();
        var base = tabulation.baseRule() == BaseRule.ALL ? counted.population() : counted.answered();
        var isPerCategory = tabulation.baseRule().isPerCategory();
        ToLongFunction<List<String>> bases = isPerCategory ? bases(edition, tabulation, coverage) : codes -> base;
        var variables =
                tabulation.by().stream().map(by -> view(by, edition, language)).toList();
        return new StatisticsView(
                edition.year(),
                edition.revision(),
                tabulation.variables().stream().map(Variable::id).toList(),
                tabulation.where().stream().map(Criterion::notation).toList(),
                tabulation.where().stream()
                        .map(criterion -> categories.inWords(criterion, edition, language))
                        .toList(),
                tabulation.metric().id(),
                counted.population(),
                counted.answered(),
                counted.population() - counted.answered() - notAsked,
                notAsked,
                base,
                tabulation.baseRule().word(),
                tabulation.hasMultipleAnswers(),
                variables,
                StatisticsView.cells(
                        variables, merge(counted.cells(), tabulation.by()), tabulation.metric(), bases, isPerCategory),
                new Notes(edition, coverage, language)
                        .addOn(tabulation, questionnaire)
                        .addAll(ownNotes)
                        .list());
    }

    /** The measures in each category of one variable that have an answer to the others. */
    private ToLongFunction<List<String>> bases(Edition edition, Tabulation tabulation, Coverage coverage) {
        var place = tabulation.baseRule() == BaseRule.ROW ? 0 : tabulation.by().size() - 1;
        var of = tabulation.by().get(place);
        var answered = tabulation.variables().stream()
                .filter(variable -> !variable.equals(of.variable()))
                .map(variable -> new Criterion(variable, categories.codes(variable, edition.year()), false));
        var criteria = Stream.concat(tabulation.where().stream(), answered).toList();
        var counted = new Tabulation(List.of(of), criteria, BaseRule.ANSWERED, Metric.COUNT);
        var bases = merge(count(edition, counted, coverage).cells(), List.of(of));
        return codes ->
                bases.getOrDefault(List.of(codes.get(place)), Tally.NONE).measures();
    }

    private CrossTabCounts count(Edition edition, Tabulation tabulation, Coverage coverage) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        if (!tabulation.filtersNotAskedBy(questionnaire).isEmpty()) {
            return new CrossTabCounts(0, 0, Map.of());
        }
        var selection = new Selection(edition.year(), edition.revision(), coverage.visibility(), tabulation.where());
        if (!tabulation.variablesNotAskedBy(questionnaire).isEmpty()) {
            List<Criterion> everything = List.of();
            var population = counts.of(edition)
                    .populations(selection, Set.of(everything))
                    .of(everything);
            return new CrossTabCounts(population, 0, Map.of());
        }
        return counts.of(edition).crossTab(selection, tabulation.variables(), tabulation.metric());
    }

    /** Whether criteria leave no measure out; false if there are no criteria. */
    boolean selectsAll(Edition edition, List<Criterion> where, Coverage coverage) {
        if (where.isEmpty()) {
            return false;
        }
        var all = new Selection(edition.year(), edition.revision(), coverage.visibility(), List.of());
        var populations = counts.of(edition).populations(all, Set.of(List.of(), where));
        return populations.of(where) == populations.of(List.of());
    }

    private VariableView view(Dimension dimension, Edition edition, Language language) {
        var variable = dimension.variable();
        var all = categories.of(variable, edition, language);
        return new VariableView(variable.id(), variable.label().in(language), dimension.merged(all, language));
    }

    private static Map<List<String>, Tally> merge(Map<List<String>, Tally> cells, List<Dimension> by) {
        var merged = new HashMap<List<String>, Tally>();
        cells.forEach((codes, tally) -> merged.merge(
                IntStream.range(0, by.size())
                        .mapToObj(place -> by.get(place).categoryOf(codes.get(place)))
                        .toList(),
                tally,
                Tally::plus));
        return merged;
    }
}
