package no.tiltaksoversikt.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.table.FigureView.BesideView;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableView;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The cells of a figure or cross-tab as an HTML table: a row per category or, for several variables, a column for each category
 * of the last one.
 */
@Schema(name = "ReportTable")
public record CellTable(List<String> headings, List<Row> rows) {

    /** A row with its labels and numbers. */
    @Schema(name = "ReportTableRow")
    public record Row(List<String> labels, List<String> numbers) {}

    /** The table of a figure or cross-tab, and of the numbers beside it if there are any. */
    public static CellTable of(StatisticsView view, BesideView beside, Language language) {
        var labels = view.variables().stream()
                .collect(Collectors.toMap(VariableView::id, variable -> variable.categories().stream()
                        .collect(Collectors.toMap(CategoryView::code, CategoryView::label))));
        var metric = view.metric().equals(Metric.COUNT.id()) ? null : view.metric();
        return view.variables().size() > 1
                ? crossed(view, labels, metric, language)
                : listed(view, beside, labels, metric, language);
    }

    /** {@code metric} is the amount that is summed up beside the number of measures; null to count only. */
    private static CellTable listed(
            StatisticsView view,
            BesideView beside,
            Map<String, Map<String, String>> labels,
            String metric,
            Language language) {
        var variable = view.variables().get(0);
        var shown = view.cells().stream().anyMatch(cell -> cell.containsKey("base"))
                ? List.of("count", "base", "percent")
                : List.of("count", "percent");
        var headings = new ArrayList<>(List.of(variable.label()));
        shown.forEach(number -> headings.add(Text.of("statistics", number).in(language)));
        if (metric != null) {
            headings.add(Text.of("statistics", "metric." + metric).in(language) + " ("
                    + Text.of("statistics", "unit-kroner").in(language) + ")");
        }
        if (beside != null) {
            shown.forEach(number -> headings.add(Text.of("statistics", number).in(language) + " " + beside.edition()));
        }
        var rows = view.cells().stream()
                .map(cell -> {
                    var code = cell.get(variable.id());
                    var numbers = new ArrayList<>(numbers(cell, shown, language));
                    if (metric != null) {
                        numbers.add(shown(sum(cell, metric), language));
                    }
                    if (beside != null) {
                        numbers.addAll(numbers(besideOf(code, variable.id(), beside), shown, language));
                    }
                    return new Row(List.of(labels.get(variable.id()).get(code)), numbers);
                })
                .toList();
        return new CellTable(headings, rows);
    }

    private static List<String> numbers(Map<String, Object> cell, List<String> shown, Language language) {
        return shown.stream().map(number -> shown(cell.get(number), language)).toList();
    }

    private static Map<String, Object> besideOf(Object code, String id, BesideView beside) {
        return beside.cells().stream()
                .filter(other -> other.get(id).equals(code))
                .findFirst()
                .orElse(Map.of());
    }

    private static CellTable crossed(
            StatisticsView view, Map<String, Map<String, String>> labels, String metric, Language language) {
        var variables = view.variables();
        var across = variables.get(variables.size() - 1);
        var down = variables.subList(0, variables.size() - 1);
        var headings = Stream.concat(
                        down.stream().map(VariableView::label),
                        across.categories().stream().map(CategoryView::label))
                .toList();
        var rows = new LinkedHashMap<List<String>, List<String>>();
        for (var cell : view.cells()) {
            var heads = down.stream()
                    .map(variable -> labels.get(variable.id()).get(cell.get(variable.id())))
                    .toList();
            rows.computeIfAbsent(heads, ignored -> new ArrayList<>())
                    .add(metric == null ? withShare(cell, language) : withSum(cell, metric, language));
        }
        return new CellTable(
                headings,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private static String withShare(Map<String, Object> cell, Language language) {
        return withShare(cell.get("count"), cell.get("percent"), language);
    }

    /** A number and, if there is one, its share, in which no line ends. */
    public static String withShare(Object number, Object percent, Language language) {
        var count = shown(number, language);
        return percent == null
                ? count
                : Text.of("statistics", "share").in(language, Map.of("count", count, "percent", percent));
    }

    /** A cell's number, share and sum. */
    private static String withSum(Map<String, Object> cell, String metric, Language language) {
        var amount = sum(cell, metric);
        var sum = amount == null
                ? shown(null, language)
                : Text.of("statistics", "kroner").in(language, Map.of("amount", shown(amount, language)));
        return withShare(cell, language) + ", " + sum.replace(' ', '\u00a0');
    }

    /** The sum; null if no measure states the amount. */
    private static Object sum(Map<String, Object> cell, String metric) {
        return ((Number) cell.get("stated")).longValue() == 0 ? null : cell.get(metric);
    }

    private static String shown(Object number, Language language) {
        return number instanceof Number known ? language.unbroken(known.longValue()) : "–";
    }
}
