package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.Percent;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.table.ComparisonView.CategoryChangeView;
import no.tiltaksoversikt.statistics.table.ComparisonView.CellView;
import no.tiltaksoversikt.statistics.table.ComparisonView.ChangeView;
import no.tiltaksoversikt.statistics.table.ComparisonView.EditionView;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Comparability;
import no.tiltaksoversikt.statistics.variable.Comparability.Judgement;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Combines cross-tabs of several editions, and computes changes where the questionnaires allow it. */
@ApplicationScoped
class Comparer {

    private static final Text CHANGES = Text.of("statistics", "note.changes");
    private static final Judgement NOT_IN_BOTH =
            Judgement.of(Verdict.BREAK, Text.of("statistics", "comparability.not-in-both"));

    private final Tabulator tabulator;
    private final Comparability comparability;
    private final QuestionnaireCatalogue questionnaires;

    Comparer(Tabulator tabulator, Comparability comparability, QuestionnaireCatalogue questionnaires) {
        this.tabulator = tabulator;
        this.comparability = comparability;
        this.questionnaires = questionnaires;
    }

    /** An edition's cross-tab, and its cells by code, including those of a former question. */
    private record Side(
            Edition edition,
            Questionnaire questionnaire,
            List<Questionnaire> compared,
            StatisticsView table,
            Map<String, CellView> cells) {

        int year() {
            return edition.year();
        }
    }

    /** The cross-tab for each edition: the variable, with codes merged as the questionnaires require. */
    Tabulation tabulation(List<Edition> editions, Variable variable, List<Criterion> where, BaseRule base) {
        var asked = questionnaires(editions);
        return new Tabulation(
                List.of(comparability.dimension(variable, asked)),
                where.stream()
                        .map(criterion -> comparability.widened(criterion, asked))
                        .toList(),
                base,
                Metric.COUNT);
    }

    /** Compares editions, the oldest first. */
    ComparisonView compare(List<Edition> editions, Tabulation tabulation, Coverage coverage, Language language) {
        var compared = questionnaires(editions);
        var sides = editions.stream()
                .map(edition -> side(edition, compared, tabulation, coverage, language))
                .toList();
        var categories = categories(sides);
        var changes = pairs(sides)
                .map(pair -> change(pair.get(0), pair.get(1), tabulation, categories, language))
                .toList();
        var judgement = pairs(sides)
                .map(pair -> ofSelectedVariable(pair.get(0), pair.get(1), tabulation))
                .reduce(Judgement.COMPARABLE, Judgement::and);
        var first = sides.get(0).table();
        return new ComparisonView(
                new VariableView(
                        first.variables().get(0).id(), first.variables().get(0).label(), categories),
                first.where(),
                first.criteria(),
                first.baseRule(),
                first.multipleAnswers(),
                judgement.verdict(),
                judgement.note(language),
                sides.stream().map(Comparer::view).toList(),
                sides.stream()
                        .flatMap(side -> categories.stream().map(category -> cell(side, category.code())))
                        .toList(),
                changes,
                notes(sides, changes, language));
    }

    private Side side(
            Edition edition,
            List<Questionnaire> compared,
            Tabulation tabulation,
            Coverage coverage,
            Language language) {
        var questionnaire = questionnaire(edition);
        var table = tabulator.tabulate(edition, tabulation, coverage, language, List.of());
        var variable = tabulation.variables().get(0);
        var cells = new LinkedHashMap<String, CellView>();
        cellsOf(table).forEach(cell -> cells.put(cell.code(), cell));
        if (!variable.isAskedBy(questionnaire)) {
            for (var code : Categories.fixedCodes(variable, compared.stream())) {
                former(variable, code, questionnaire).ifPresent(former -> {
                    var instead = new Tabulation(
                            List.of(Dimension.of(former.variable())),
                            tabulation.where(),
                            tabulation.baseRule(),
                            Metric.COUNT);
                    cellsOf(tabulator.tabulate(edition, instead, coverage, language, List.of())).stream()
                            .filter(cell -> cell.code().equals(former.codes().get(0)))
                            .forEach(cell -> cells.put(
                                    code,
                                    new CellView(edition.year(), code, cell.count(), cell.base(), cell.percent())));
                });
            }
        }
        return new Side(edition, questionnaire, compared, table, cells);
    }

    /** The answer to another question that stands for a code if the variable is not asked. */
    private Optional<Criterion> former(Variable variable, String code, Questionnaire questionnaire) {
        return variable.source()
                .flatMap(field -> questionnaires.former(field, code, questionnaire))
                .flatMap(former -> Variable.named(former.field(), List.of(questionnaire))
                        .map(other -> Criterion.of(other, former.code())));
    }

    private static List<CellView> cellsOf(StatisticsView table) {
        var id = table.by().get(0);
        return table.cells().stream()
                .map(cell -> new CellView(
                        table.edition(), (String) cell.get(id), (Long) cell.get("count"), table.base(), (Long)
                                cell.get("percent")))
                .toList();
    }

    /** The newest edition's categories first, in its order. */
    private static List<CategoryView> categories(List<Side> sides) {
        var byCode = new LinkedHashMap<String, CategoryView>();
        IntStream.iterate(sides.size() - 1, place -> place >= 0, place -> place - 1)
                .mapToObj(place -> sides.get(place).table().variables().get(0).categories())
                .flatMap(Collection::stream)
                .forEach(category -> byCode.putIfAbsent(category.code(), category));
        return List.copyOf(byCode.values());
    }

    /** Each edition with the next and, for more than two, the first with the last. */
    private static Stream<List<Side>> pairs(List<Side> sides) {
        var neighbours = IntStream.range(1, sides.size()).mapToObj(place -> sides.subList(place - 1, place + 1));
        return sides.size() == 2
                ? neighbours
                : Stream.concat(neighbours, Stream.of(List.of(sides.get(0), sides.get(sides.size() - 1))));
    }

    private ChangeView change(
            Side before, Side after, Tabulation tabulation, List<CategoryView> categories, Language language) {
        var judgement = ofSelectedVariable(before, after, tabulation);
        return new ChangeView(
                before.year(),
                after.year(),
                judgement.verdict(),
                judgement.note(language),
                categories.stream()
                        .map(category -> change(before, after, category.code(), tabulation, language))
                        .toList());
    }

    private CategoryChangeView change(Side before, Side after, String code, Tabulation tabulation, Language language) {
        var one = cell(before, code);
        var other = cell(after, code);
        var judgement = comparability
                .ofCategory(tabulation.by().get(0), code, before.questionnaire(), after.questionnaire())
                .and(ofSelection(before, after, tabulation));
        if (!judgement.isBreak() && (one.count() == null || other.count() == null)) {
            judgement = judgement.and(NOT_IN_BOTH);
        }
        return judgement.isBreak()
                ? new CategoryChangeView(code, judgement.verdict(), judgement.note(language), null, null)
                : new CategoryChangeView(
                        code,
                        judgement.verdict(),
                        judgement.note(language),
                        other.count() - one.count(),
                        Percent.points(one.count(), one.base(), other.count(), other.base()));
    }

    private Judgement ofSelectedVariable(Side before, Side after, Tabulation tabulation) {
        return comparability
                .ofVariable(tabulation.variables().get(0), before.questionnaire(), after.questionnaire())
                .and(ofSelection(before, after, tabulation));
    }

    private Judgement ofSelection(Side before, Side after, Tabulation tabulation) {
        return tabulation.where().stream()
                .map(criterion -> comparability.ofCriterion(
                        criterion, before.compared(), before.questionnaire(), after.questionnaire()))
                .reduce(Judgement.COMPARABLE, Judgement::and);
    }

    private static CellView cell(Side side, String code) {
        var cell = side.cells().get(code);
        return cell == null ? new CellView(side.year(), code, null, null, null) : cell;
    }

    private static EditionView view(Side side) {
        var table = side.table();
        return new EditionView(
                table.edition(),
                table.revision(),
                table.population(),
                table.answered(),
                table.notAnswered(),
                table.notAsked(),
                table.base());
    }

    /** Notes on all editions once, notes on one of them with its year. */
    private static List<String> notes(List<Side> sides, List<ChangeView> changes, Language language) {
        var all = sides.stream()
                .flatMap(side -> side.table().notes().stream())
                .distinct()
                .toList();
        var notes = new ArrayList<String>();
        for (var note : all) {
            var years = sides.stream()
                    .filter(side -> side.table().notes().contains(note))
                    .map(side -> String.valueOf(side.year()))
                    .collect(Collectors.joining(", "));
            var isCommon = sides.stream().allMatch(side -> side.table().notes().contains(note));
            notes.add(isCommon ? note : years + ": " + note);
        }
        var showsChanges = changes.stream()
                .flatMap(change -> change.categories().stream())
                .anyMatch(category -> category.percentagePoints() != null);
        if (showsChanges) {
            notes.add(CHANGES.in(language));
        }
        return List.copyOf(notes);
    }

    private List<Questionnaire> questionnaires(List<Edition> editions) {
        return editions.stream().map(this::questionnaire).toList();
    }

    private Questionnaire questionnaire(Edition edition) {
        return questionnaires.get(edition.questionnaire());
    }
}
