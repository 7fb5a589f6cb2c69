package no.tiltaksoversikt.publication.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cells of a figure or cross-tab as an HTML table has them: a row per category, or, with several variables, a column for
 * each category of the last.
 */
record CellTable(List<String> headings, List<Row> rows) {

    /** A row: its labels, and its numbers. */
    record Row(List<String> labels, List<String> numbers) {}

    /** The table of an answer with {@code variables} and {@code cells}; the words are the page's texts. */
    @SuppressWarnings("unchecked")
    static CellTable of(Map<String, Object> answer, Map<String, String> words) {
        var variables = (List<Map<String, Object>>) answer.get("variables");
        var cells = (List<Map<String, Object>>) answer.get("cells");
        var labels = labels(variables);
        return variables.size() > 1 ? crossed(variables, cells, labels) : listed(variables, cells, labels, words);
    }

    private static CellTable listed(
            List<Map<String, Object>> variables,
            List<Map<String, Object>> cells,
            Map<String, Map<String, String>> labels,
            Map<String, String> words) {
        var id = (String) variables.get(0).get("id");
        var hasBases = cells.stream().anyMatch(cell -> cell.containsKey("base"));
        var headings = new ArrayList<>(List.of((String) variables.get(0).get("label"), words.get("count")));
        if (hasBases) {
            headings.add(words.get("of"));
        }
        headings.add(words.get("percent"));
        var rows = cells.stream()
                .map(cell -> new Row(
                        List.of(labels.get(id).get(cell.get(id))),
                        hasBases
                                ? List.of(shown(cell.get("count")), shown(cell.get("base")), shown(cell.get("percent")))
                                : List.of(shown(cell.get("count")), shown(cell.get("percent")))))
                .toList();
        return new CellTable(headings, rows);
    }

    @SuppressWarnings("unchecked")
    private static CellTable crossed(
            List<Map<String, Object>> variables,
            List<Map<String, Object>> cells,
            Map<String, Map<String, String>> labels) {
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
            var percent = cell.get("percent") == null ? "" : " (" + cell.get("percent") + " %)";
            rows.computeIfAbsent(heads, ignored -> new ArrayList<>()).add(cell.get("count") + percent);
        }
        return new CellTable(
                headings,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
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

    private static String shown(Object number) {
        return Objects.toString(number, "–");
    }
}
