package no.tiltaksoversikt.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Adds the shared parts to every operation: language, entity tag and problems, as described in {@code META-INF/openapi.yaml}.
 */
final class SharedResponses {

    private static final String PROBLEM = "Problem";
    private static final String NOT_MODIFIED = "304";
    private static final List<String> ALWAYS = List.of("400", "405", "406", "414", "429", "431", "500", "503");

    private static final Map<String, List<String>> CASES =
            ContractTexts.read("responses.yaml", new TypeReference<>() {});

    private SharedResponses() {}

    static void add(OpenAPI api) {
        api.getComponents().getResponses().forEach((name, response) -> {
            if (name.startsWith(PROBLEM)) {
                response.content(problem());
            } else {
                response.headers(tag());
            }
        });
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("AcceptLanguage"));
        operation.addParameter(OASFactory.createParameter().ref("Language"));
        ALWAYS.forEach(status -> add(operation, status));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(operation, "401");
            add(operation, "403");
        }
        if (method == HttpMethod.GET) {
            operation.getResponses().getAPIResponse("200").setHeaders(tag());
        } else if (method != HttpMethod.DELETE && path.matches(".*/submissions/.*(?<!/lineage-events)")) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("20")) {
                    response.setHeaders(tag());
                }
            });
        }
        var line = method + (operation.getRequestBody() == null ? " " : "+ ") + path;
        CASES.forEach((operations, statuses) -> {
            if (line.matches(operations)) {
                statuses.forEach(status -> add(operation, status));
            }
        });
        if (path.contains("/exports/measures.")) {
            addRange(operation);
        }
    }

    /** A range of a file is no document, so it has a media type but no schema. */
    private static void addRange(Operation operation) {
        var part = OASFactory.createContent();
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .keySet()
                .forEach(type ->
                        part.addMediaType(type, OASFactory.createMediaType().schema(SchemaKeywords.text(null))));
        operation
                .getResponses()
                .addAPIResponse(
                        "206",
                        OASFactory.createAPIResponse()
                                .description("A range of it")
                                .content(part));
        add(operation, "416");
    }

    private static void add(Operation operation, String status) {
        var name = status.equals(NOT_MODIFIED) ? "NotModified" : PROBLEM + status;
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }

    private static Content problem() {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        return OASFactory.createContent().addMediaType("application/problem+json", media);
    }

    private static Map<String, Header> tag() {
        return Map.of(
                "ETag",
                OASFactory.createHeader()
                        .description("Strong entity tag (RFC 9110 section 8.8.3).")
                        .schema(SchemaKeywords.text(null)));
    }
}
