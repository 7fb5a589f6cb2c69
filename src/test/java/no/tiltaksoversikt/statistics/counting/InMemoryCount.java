package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts measures one by one, as somebody with a spreadsheet would. */
final class InMemoryCount {

    private final List<AnsweredMeasure> measures;

    InMemoryCount(List<AnsweredMeasure> measures) {
        this.measures = measures;
    }

    CrossTabCounts count(Selection selection, List<Variable> by, Metric metric) {
        var answered = 0;
        var cells = new HashMap<List<String>, Tally>();
        var selected = select(selection);
        for (var measure : selected) {
            if (by.stream().noneMatch(variable -> codes(variable, measure).isEmpty())) {
                answered++;
                for (var cell : cellsOf(measure, by)) {
                    cells.merge(cell, tally(measure, metric), Tally::plus);
                }
            }
        }
        return new CrossTabCounts(selected.size(), answered, cells);
    }

    List<AnsweredMeasure> select(Selection selection) {
        return measures.stream()
                .filter(measure -> measure.editionYear() == selection.editionYear())
                .filter(measure -> selection.visibility() == Visibility.DIRECTORATE
                        || measure.answers().publishable())
                .filter(measure -> matches(measure, selection.criteria()))
                .toList();
    }

    static boolean matches(AnsweredMeasure measure, List<Criterion> criteria) {
        return criteria.stream()
                .allMatch(criterion ->
                        codes(criterion.variable(), measure).stream().anyMatch(criterion.codes()::contains)
                                != criterion.negated());
    }

    static String ministry(AnsweredMeasure measure) {
        return CountingDatabase.PARTICIPANTS.get(measure.orgNumber()).ministry();
    }

    private static List<List<String>> cellsOf(AnsweredMeasure measure, List<Variable> by) {
        List<List<String>> cells = List.of(List.of());
        for (var variable : by) {
            var longer = new ArrayList<List<String>>();
            for (var cell : cells) {
                for (var code : codes(variable, measure)) {
                    var extended = new ArrayList<>(cell);
                    extended.add(code);
                    longer.add(extended);
                }
            }
            cells = longer;
        }
        return cells;
    }

    private static Tally tally(AnsweredMeasure measure, Metric metric) {
        var amount =
                switch (metric) {
                    case COUNT -> null;
                    case TOTAL_COST -> measure.answers().totalCost();
                    case CURRENT_YEAR_BUDGET -> measure.answers().currentYearBudget();
                };
        return amount == null ? new Tally(1, 0, 0) : new Tally(1, amount, 1);
    }

    private static List<String> codes(Variable variable, AnsweredMeasure measure) {
        var answers = measure.answers();
        return switch (variable.id()) {
            case "costClass" -> of(costClass(answers.totalCost()));
            case "crossCutting" ->
                of(involves(measure, "OTHER_STATE_SECTORS", "OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"));
            case "municipal" -> of(involves(measure, "OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS"));
            case "internal" -> of(Objects.toString(answers.involvesOthers()).equals("NO"));
            case "late" -> of(measure.late());
            case "skate" ->
                of(CountingDatabase.PARTICIPANTS.get(measure.orgNumber()).skate());
            case "ministry" -> of(ministry(measure));
            case "agency" -> of(measure.orgNumber());
            default -> of(answers.get(AnswerField.named(variable.id()).orElseThrow()));
        };
    }

    private static boolean involves(AnsweredMeasure measure, String... parties) {
        return List.of(parties).contains(Objects.toString(measure.answers().involvedParties()));
    }

    private static String costClass(Long amount) {
        if (amount == null) {
            return null;
        }
        var bounds = Map.of(
                "UNDER_10M", new long[] {0, 9_999_999},
                "FROM_10M_TO_50M", new long[] {10_000_000, 49_999_999},
                "FROM_50M_TO_100M", new long[] {50_000_000, 100_000_000},
                "OVER_100M", new long[] {100_000_001, Long.MAX_VALUE});
        return bounds.entrySet().stream()
                .filter(it -> it.getValue()[0] <= amount && amount <= it.getValue()[1])
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> of(Object answer) {
        if (answer == null) {
            return List.of();
        }
        return answer instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(answer.toString());
    }
}
