package no.tiltaksoversikt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Every read that the contract opens to all, found by walking it: each with every value that its parameters are known to
 * take, one at a time, and in every media type. A new endpoint is found without anyone remembering; one whose parameters
 * nobody has given values fails the walk.
 */
public final class PublicReads {

    /** One read. */
    public record Read(String operation, String path, String accept) {}

    private final JsonNode contract;
    /** Values by "operationId.parameter", or by the parameter's name alone. */
    private final Map<String, List<String>> values;

    private PublicReads(JsonNode contract, Map<String, List<String>> values) {
        this.contract = contract;
        this.values = values;
    }

    /** The reads with the values of parameters; those that an enumeration or a boolean has need not be given. */
    public static List<Read> with(Map<String, List<String>> values) {
        try {
            return new PublicReads(new YAMLMapper().readTree(new File("openapi.yaml")), values).walk();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private List<Read> walk() {
        var reads = new ArrayList<Read>();
        contract.path("paths").properties().forEach(entry -> {
            var operation = entry.getValue().path("get");
            if (!operation.isMissingNode() && isOpen(operation)) {
                reads.addAll(readsOf(entry.getKey(), operation));
            }
        });
        return reads;
    }

    private static boolean isOpen(JsonNode operation) {
        var alternatives = operation.path("security");
        return alternatives.isEmpty()
                || StreamSupport.stream(alternatives.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    private List<Read> readsOf(String template, JsonNode operation) {
        var id = operation.path("operationId").asText();
        var paths = List.of(template);
        var queries = new LinkedHashSet<>(List.of(""));
        var required = "";
        for (var reference : operation.path("parameters")) {
            var parameter = resolve(reference);
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> paths = substitute(paths, name, valuesOf(id, parameter));
                case "query" -> {
                    var all = valuesOf(id, parameter);
                    if (parameter.path("required").asBoolean()) {
                        required = append(required, name, all.get(0));
                    }
                    all.forEach(value -> queries.add(append("", name, value)));
                }
                default -> assertThat(name).startsWith("Accept").isNotBlank();
            }
        }
        return combine(id, paths, queries, required, mediaTypes(operation));
    }

    private static List<Read> combine(
            String id, List<String> paths, Set<String> queries, String required, List<String> mediaTypes) {
        var reads = new ArrayList<Read>();
        for (var path : paths) {
            for (var query : queries) {
                reads.add(new Read(id, path + merge(required, query), mediaTypes.get(0)));
            }
            for (var other : mediaTypes.subList(1, mediaTypes.size())) {
                reads.add(new Read(id, path + merge(required, ""), other));
            }
        }
        return reads;
    }

    private List<String> valuesOf(String operation, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var known = new LinkedHashSet<String>();
        known.addAll(values.getOrDefault(operation + "." + name, values.getOrDefault(name, List.of())));
        if (known.isEmpty()) {
            var schema = resolve(parameter.path("schema"));
            var type = schema.path("items").isMissingNode() ? schema : resolve(schema.path("items"));
            type.path("enum").forEach(value -> known.add(value.asText()));
            if (type.path("type").asText().equals("boolean")) {
                known.addAll(List.of("true", "false"));
            }
        }
        assertThat(known)
                .as("values of the parameter %s of %s, so that the walk can read it", name, operation)
                .isNotEmpty();
        return List.copyOf(known);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static List<String> mediaTypes(JsonNode operation) {
        var types = new ArrayList<String>();
        operation.path("responses").path("200").path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() ? List.of("*/*") : types;
    }

    private static List<String> substitute(List<String> paths, String name, List<String> values) {
        return paths.stream()
                .flatMap(path -> values.stream().map(value -> path.replace("{" + name + "}", encode(value))))
                .toList();
    }

    /** The required parameters with the others; one that is both is the other's value. */
    private static String merge(String required, String query) {
        var name = query.isEmpty() ? "" : query.substring(0, query.indexOf('=') + 1);
        var kept = List.of(required.split("&")).stream()
                .filter(part -> !part.isEmpty() && (name.isEmpty() || !part.startsWith(name)))
                .toList();
        var all = new ArrayList<>(kept);
        if (!query.isEmpty()) {
            all.add(query);
        }
        return all.isEmpty() ? "" : "?" + String.join("&", all);
    }

    private static String append(String query, String name, String value) {
        return (query.isEmpty() ? "" : query + "&") + name + "=" + encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
