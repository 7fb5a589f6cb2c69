package no.tiltaksoversikt.platform.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.text.Text;

/**
 * Writes a cube as a JSON-stat 2.0 dataset (json-stat.org/full). The measures are the last dimension, with the role metric.
 * Everything else is in {@code extension}.
 */
final class JsonStat {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String METRIC = "metric";
    private static final Text METRIC_LABEL = Text.of("platform", "metric-label");
    /** Statistics Norway's symbol for a number that cannot exist. */
    private static final String NOT_APPLICABLE = ".";

    private static final Text NOT_APPLICABLE_LABEL = Text.of("platform", "missing.NOT_APPLICABLE");

    private JsonStat() {}

    /** The dataset as UTF-8. */
    static byte[] write(Cube cube) {
        try {
            return MAPPER.writeValueAsBytes(dataset(cube));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Maps, lists, texts and numbers can always be written", impossible);
        }
    }

    private static Map<String, Object> dataset(Cube cube) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", cube.title());
        dataset.put("source", cube.source());
        if (cube.updated() != null) {
            dataset.put("updated", cube.updated().toString());
        }
        dataset.put("link", Map.of("license", List.of(licence(cube))));
        dataset.put("note", cube.notes().stream().distinct().toList());
        dataset.put("id", withMetric(cube, Cube.Axis::id, METRIC));
        dataset.put(
                "size",
                withMetric(
                        cube, axis -> axis.categories().size(), cube.measures().size()));
        dataset.put("role", roles(cube));
        dataset.put("dimension", dimensions(cube));
        var values = cube.cells().stream().flatMap(List::stream).toList();
        dataset.put("value", values);
        // By position, for cells without a number.
        var status = new TreeMap<Integer, String>();
        for (var position = 0; position < values.size(); position++) {
            if (values.get(position) == null) {
                status.put(position, NOT_APPLICABLE);
            }
        }
        var extension = new LinkedHashMap<String, Object>();
        cube.facts().forEach(fact -> extension.put(fact.id(), fact.value()));
        if (!status.isEmpty()) {
            dataset.put("status", status);
            extension.put("status", Map.of("label", Map.of(NOT_APPLICABLE, NOT_APPLICABLE_LABEL.in(cube.language()))));
        }
        dataset.put("extension", extension);
        return dataset;
    }

    private static Map<String, String> licence(Cube cube) {
        var link = new LinkedHashMap<String, String>();
        link.put("type", "text/html");
        link.put("href", DataLicence.ADDRESS.toString());
        link.put("label", DataLicence.NAME.in(cube.language()));
        return link;
    }

    private static <T> List<T> withMetric(Cube cube, Function<Cube.Axis, T> ofAxis, T ofMetric) {
        var all = new ArrayList<>(cube.axes().stream().map(ofAxis).toList());
        all.add(ofMetric);
        return all;
    }

    private static Map<String, Object> roles(Cube cube) {
        var roles = new LinkedHashMap<String, Object>();
        var time = cube.axes().stream()
                .filter(axis -> axis.role() == Cube.Role.TIME)
                .map(Cube.Axis::id)
                .toList();
        if (!time.isEmpty()) {
            roles.put("time", time);
        }
        roles.put(METRIC, List.of(METRIC));
        return roles;
    }

    private static Map<String, Object> dimensions(Cube cube) {
        var dimensions = new LinkedHashMap<String, Object>();
        cube.axes()
                .forEach(axis ->
                        dimensions.put(axis.id(), labelled(axis.label(), "category", category(axis.categories()))));
        var metric = category(cube.measures().stream()
                .map(measure -> new Cube.Category(measure.id(), measure.label()))
                .toList());
        // All numbers of the service are whole.
        var units = new LinkedHashMap<String, Object>();
        cube.measures().forEach(measure -> units.put(measure.id(), labelled(measure.unit(), "decimals", 0)));
        metric.put("unit", units);
        dimensions.put(METRIC, labelled(METRIC_LABEL.in(cube.language()), "category", metric));
        return dimensions;
    }

    /** In this order, unlike {@code Map.of}. */
    private static Map<String, Object> labelled(String label, String name, Object value) {
        var labelled = new LinkedHashMap<String, Object>();
        labelled.put("label", label);
        labelled.put(name, value);
        return labelled;
    }

    private static Map<String, Object> category(List<Cube.Category> categories) {
        var category = new LinkedHashMap<String, Object>();
        category.put("index", categories.stream().map(Cube.Category::code).toList());
        if (!categories.isEmpty()) {
            var labels = new LinkedHashMap<String, String>();
            categories.forEach(it -> labels.put(it.code(), it.label()));
            category.put("label", labels);
        }
        return category;
    }
}
