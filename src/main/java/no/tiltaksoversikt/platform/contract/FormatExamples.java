package no.tiltaksoversikt.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Format;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds the response media types, each with a real answer as its example, to every operation with the parameter {@code format}.
 * The answer belongs to the examples of the operation's parameters. The answers are resource files, which a test compares with
 * the service's. An operation without such files describes its formats itself.
 */
final class FormatExamples {

    private static final String FOLDER = "contract/examples/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FormatExamples() {}

    static void add(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values().stream()
                .filter(operation -> read(operation.getOperationId() + ".json").isPresent())
                .forEach(operation -> format(operation).ifPresent(parameter -> describe(operation, parameter))));
    }

    private static Optional<Parameter> format(Operation operation) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(parameter -> "format".equals(parameter.getName()))
                        .findFirst();
    }

    private static void describe(Operation operation, Parameter parameter) {
        var response = operation.getResponses().getAPIResponse("200");
        var json = response.getContent().getMediaTypes().values().iterator().next();
        var content = OASFactory.createContent();
        for (var word : parameter.getSchema().getEnumeration()) {
            var format = Format.named(word.toString()).orElseThrow();
            var media =
                    format == Format.JSON ? json : OASFactory.createMediaType().schema(schema(format));
            example(operation.getOperationId(), format).ifPresent(example -> media.addExample("real", example));
            content.addMediaType(format.mediaType().toString(), media);
        }
        response.setContent(content);
    }

    private static Schema schema(Format format) {
        return switch (format) {
            case JSON -> throw new IllegalArgumentException("JSON has a schema of its own");
            case CSV ->
                SchemaKeywords.text(
                        "RFC 4180, UTF-8, one row per cell. Every row has what holds for all of them: base, "
                                + "population, criteria, notes, source and licence. No number is an empty cell.");
            case JSON_STAT -> OASFactory.createSchema().ref("JsonStatDataset");
            case XLSX ->
                SchemaKeywords.text("A sheet with the numbers and one with what must be known about them.")
                        .format("binary");
            case SVG ->
                SchemaKeywords.text(
                        "A picture with base, notes, source and licence, and the numbers in words in its desc.");
            case PNG ->
                SchemaKeywords.text("The same picture for previews of links (Open Graph) and for documents.")
                        .format("binary");
        };
    }

    /** Empty for workbooks and PNGs, which are no text. */
    private static Optional<Example> example(String operationId, Format format) {
        return read(operationId + "." + format.word())
                .map(text -> OASFactory.createExample().value(value(format, text)));
    }

    private static Object value(Format format, String text) {
        try {
            return switch (format) {
                case JSON, JSON_STAT -> MAPPER.readValue(text, Object.class);
                case CSV, SVG -> text;
                case XLSX, PNG -> throw new IllegalArgumentException(format + " is no text");
            };
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static Optional<String> read(String file) {
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
