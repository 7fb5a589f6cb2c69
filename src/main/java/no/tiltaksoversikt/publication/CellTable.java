package no.tiltaksoversikt.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
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

    /** The table of an answer with {@code variables} and {@code cells}, and its {@code beside} if there is one. */
    @SuppressWarnings("unchecked")
    public static CellTable of(Map<String, Object> answer, Language language) {
        var variables = (List<Map<String, Object>>) answer.get("variables");
        var cells = (List<Map<String, Object>>) answer.get("cells");
        var labels = labels(variables);
        return variables.size() > 1
                ? crossed(variables, cells, labels, metric(answer), language)
                : listed(variables, cells, labels, answer, language);
    }

    /** The amount that is summed up beside the number of measures; null to count only. */
    private static String metric(Map<String, Object> answer) {
        var metric = (String) answer.get("metric");
        return "count".equals(metric) ? null : metric;
    }

    private static CellTable listed(
            List<Map<String, Object>> variables,
            List<Map<String, Object>> cells,
            Map<String, Map<String, String>> labels,
            Map<String, Object> answer,
            Language language) {
        @SuppressWarnings("unchecked")
        var beside = (Map<String, Object>) answer.get("beside");
        var metric = metric(answer);
        var id = (String) variables.get(0).get("id");
        var shown = cells.stream().anyMatch(cell -> cell.containsKey("base"))
                ? List.of("count", "base", "percent")
                : List.of("count", "percent");
        var headings = new ArrayList<>(List.of((String) variables.get(0).get("label")));
        shown.forEach(number -> headings.add(Text.of("statistics", number).in(language)));
        if (metric != null) {
            headings.add(Text.of("statistics", "metric." + metric).in(language) + " ("
                    + Text.of("statistics", "unit-kroner").in(language) + ")");
        }
        if (beside != null) {
            shown.forEach(
                    number -> headings.add(Text.of("statistics", number).in(language) + " " + beside.get("edition")));
        }
        var rows = cells.stream()
                .map(cell -> {
                    var numbers = new ArrayList<>(numbers(cell, shown, language));
                    if (metric != null) {
                        numbers.add(shown(sum(cell, metric), language));
                    }
                    if (beside != null) {
                        numbers.addAll(numbers(besideOf(cell, id, beside), shown, language));
                    }
                    return new Row(List.of(labels.get(id).get(cell.get(id))), numbers);
                })
                .toList();
        return new CellTable(headings, rows);
    }

    private static List<String> numbers(Map<String, Object> cell, List<String> shown, Language language) {
        return shown.stream().map(number -> shown(cell.get(number), language)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> besideOf(Map<String, Object> cell, String id, Map<String, Object> beside) {
        return ((List<Map<String, Object>>) beside.get("cells"))
                .stream()
                        .filter(other -> other.get(id).equals(cell.get(id)))
                        .findFirst()
                        .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    private static CellTable crossed(
            List<Map<String, Object>> variables,
            List<Map<String, Object>> cells,
            Map<String, Map<String, String>> labels,
            String metric,
            Language language) {
        var across = variables.get(variables.size() - 1);
        var down = variables.subList(0, variables.size() - 1);
        var headings = new ArrayList<String>();
        down.forEach(variable -> headings.add((String) variable.get("label")));
        ((List<Map<String, Object>>) across.get("categories"))
                .forEach(category -> headings.add((String) category.get("label")));
        var rows = new LinkedHashMap<List<String>, List<String>>();
        for (var cell : cells) {
            var heads = down.stream()
                    .map(variable -> labels.get(variable.get("id")).get(cell.get(variable.get("id"))))
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

    /** A cell's number and, if there is one, its share, in which no line ends. */
    public static String withShare(Map<String, Object> cell, Language language) {
        var count = shown(cell.get("count"), language);
        return cell.get("percent") == null
                ? count
                : Text.of("statistics", "share").in(language, Map.of("count", count, "percent", cell.get("percent")));
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

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> labels(List<Map<String, Object>> variables) {
        var labels = new HashMap<String, Map<String, String>>();
        for (var variable : variables) {
            var ofVariable = new HashMap<String, String>();
            ((List<Map<String, String>>) variable.get("categories"))
                    .forEach(category -> ofVariable.put(category.get("code"), category.get("label")));
            labels.put((String) variable.get("id"), ofVariable);
        }
        return labels;
    }

    private static String shown(Object number, Language language) {
        return number instanceof Number known ? language.unbroken(known.longValue()) : "–";
    }
}
