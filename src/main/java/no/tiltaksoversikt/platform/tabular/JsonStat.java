package no.tiltaksoversikt.platform.tabular;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private record Dataset(
            String version,
            @JsonProperty("class") String type,
            String label,
            String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) String updated,
            Map<String, List<Link>> link,
            List<String> note,
            List<String> id,
            List<Integer> size,
            Roles role,
            Map<String, Dimension> dimension,
            List<Long> value,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<Integer, String> status,
            Map<String, Object> extension) {}

    private record Link(String type, String href, String label) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Roles(List<String> time, List<String> metric) {}

    private record Dimension(String label, Categories category) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Categories(List<String> index, Map<String, String> label, Map<String, Unit> unit) {}

    private record Unit(String label, int decimals) {}

    private static Dataset dataset(Cube cube) {
        var values = cube.cells().stream().flatMap(List::stream).toList();
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
            extension.put("status", Map.of("label", Map.of(NOT_APPLICABLE, NOT_APPLICABLE_LABEL.in(cube.language()))));
        }
        var licence = new Link("text/html", DataLicence.ADDRESS.toString(), DataLicence.NAME.in(cube.language()));
        return new Dataset(
                "2.0",
                "dataset",
                cube.title(),
                cube.source(),
                cube.updated() == null ? null : cube.updated().toString(),
                Map.of("license", List.of(licence)),
                cube.notes().stream().distinct().toList(),
                withMetric(cube, Cube.Axis::id, METRIC),
                withMetric(
                        cube, axis -> axis.categories().size(), cube.measures().size()),
                roles(cube),
                dimensions(cube),
                values,
                status.isEmpty() ? null : status,
                extension);
    }

    private static <T> List<T> withMetric(Cube cube, Function<Cube.Axis, T> ofAxis, T ofMetric) {
        return Stream.concat(cube.axes().stream().map(ofAxis), Stream.of(ofMetric))
                .toList();
    }

    private static Roles roles(Cube cube) {
        return new Roles(
                cube.axes().stream()
                        .filter(axis -> axis.role() == Cube.Role.TIME)
                        .map(Cube.Axis::id)
                        .toList(),
                List.of(METRIC));
    }

    private static Map<String, Dimension> dimensions(Cube cube) {
        var dimensions = new LinkedHashMap<String, Dimension>();
        cube.axes()
                .forEach(axis ->
                        dimensions.put(axis.id(), new Dimension(axis.label(), categories(axis.categories(), null))));
        var measures = cube.measures().stream()
                .map(measure -> new Cube.Category(measure.id(), measure.label()))
                .toList();
        // All numbers of the service are whole.
        var units = new LinkedHashMap<String, Unit>();
        cube.measures().forEach(measure -> units.put(measure.id(), new Unit(measure.unit(), 0)));
        dimensions.put(METRIC, new Dimension(METRIC_LABEL.in(cube.language()), categories(measures, units)));
        return dimensions;
    }

    private static Categories categories(List<Cube.Category> categories, Map<String, Unit> units) {
        var labels = new LinkedHashMap<String, String>();
        categories.forEach(it -> labels.put(it.code(), it.label()));
        return new Categories(
                categories.stream().map(Cube.Category::code).toList(), labels.isEmpty() ? null : labels, units);
    }
}
