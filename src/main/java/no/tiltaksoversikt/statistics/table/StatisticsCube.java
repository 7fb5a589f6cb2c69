package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.tabular.Cube.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** Makes the cube of a table, from which all formats but JSON are written, with the numbers of the JSON. */
final class StatisticsCube {

    private StatisticsCube() {}

    static Cube ofCrossTab(StatisticsView view, Edition edition, Language language) {
        var year = String.valueOf(edition.year());
        var labels = view.variables().stream().map(VariableView::label).toList();
        var title = new CubeParts(language).measuresBy(labels, List.of(year), view.criteria(), view.baseRule());
        var metric = Text.of("statistics", "metric." + view.metric()).in(language);
        return of(
                "statistics-" + year + "-" + String.join("-", view.by()),
                view.metric().equals(Metric.COUNT.id()) ? title : metric + ". " + title,
                view,
                edition,
                language);
    }

    static Cube ofResponseRate(ResponseRate rate, Edition edition, Language language) {
        var parts = new CubeParts(language);
        return new Cube(
                "response-rate-" + edition.year(),
                language,
                Text.of("statistics", "response-rate").in(language) + " " + edition.year(),
                parts.source(edition),
                edition.frozenAt().orElse(null),
                List.of(parts.editions(List.of(String.valueOf(edition.year())))),
                List.of(
                        parts.measure("invited", "invited", "unit-agencies"),
                        parts.measure("responded", "responded", "unit-agencies"),
                        parts.percent(),
                        parts.measure("onTime", "on-time", "unit-agencies"),
                        parts.measure("late", "late", "unit-agencies")),
                List.of(Arrays.asList(rate.invited(), rate.responded(), rate.percent(), rate.onTime(), rate.late())),
                List.of(parts.fact("revision", edition.revision())),
                edition.note().map(note -> note.in(language)).stream().toList());
    }

    /** The cube with an id and a title of its own. */
    public static Cube of(String id, String title, StatisticsView view, Edition edition, Language language) {
        var parts = new CubeParts(language);
        var measures = measures(view, parts);
        return new Cube(
                id,
                language,
                title,
                parts.source(edition),
                edition.frozenAt().orElse(null),
                Stream.concat(
                                Stream.of(parts.editions(List.of(String.valueOf(edition.year())))),
                                view.variables().stream().map(CubeParts::axis))
                        .toList(),
                measures,
                view.cells().stream()
                        .map(cell -> measures.stream()
                                .map(measure -> (Long) cell.get(measure.id()))
                                .toList())
                        .toList(),
                facts(view, parts),
                view.notes());
    }

    private static List<Measure> measures(StatisticsView view, CubeParts parts) {
        var measures = new ArrayList<Measure>();
        if (view.listsPopulations()) {
            measures.add(parts.measure("count", "count", "unit-count"));
            measures.add(parts.percent());
            measures.add(parts.measure("base", "base", "unit-count"));
        } else {
            var hasOwnBases = view.cells().stream().anyMatch(cell -> cell.containsKey("base"));
            measures.addAll(hasOwnBases ? parts.shares() : parts.shares().subList(0, 2));
        }
        if (!view.metric().equals(Metric.COUNT.id())) {
            var label = view.metric().equals(Metric.TOTAL_COST.id()) ? "total-cost" : "current-year-budget";
            measures.add(parts.measure(view.metric(), label, "unit-kroner"));
            measures.add(parts.measure("stated", "stated", "unit-measures"));
        }
        return measures;
    }

    private static List<Fact> facts(StatisticsView view, CubeParts parts) {
        var facts = new ArrayList<Fact>();
        facts.add(parts.fact("revision", view.revision()));
        facts.add(parts.criteria(view.where(), view.criteria()));
        facts.add(parts.fact("population", view.population()));
        if (!view.listsPopulations()) {
            facts.add(parts.fact("answered", view.answered()));
            facts.add(parts.fact("notAnswered", view.notAnswered()));
            facts.add(parts.fact("notAsked", view.notAsked()));
            facts.add(parts.fact("base", view.base()));
            facts.add(parts.baseRule(view.baseRule()));
        }
        facts.add(parts.fact("multipleAnswers", view.multipleAnswers()));
        return facts;
    }
}
