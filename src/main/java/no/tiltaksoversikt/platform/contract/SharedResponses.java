package no.tiltaksoversikt.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds the shared parts to every operation: language, entity tag and problems, as described in {@code META-INF/openapi.yaml}.
 */
final class SharedResponses {

    private static final String PROBLEM = "Problem";
    private static final String NOT_MODIFIED = "304";
    private static final List<String> ALWAYS = List.of("400", "405", "406", "414", "429", "431", "500", "503");

    /** Problems of some operations, by a pattern of the method, a plus if it takes a body, and the path. */
    private static final List<Case> CASES = List.of(
            new Case(".*\\{.*", "404"),
            new Case("GET .*", NOT_MODIFIED),
            new Case("GET .*/(prefill|altinn/prefilled-forms)", "409"),
            new Case("(?!GET ).*(?<!/validations)", "409"),
            new Case(".*/reminders/preview", "409"),
            new Case(".* /v1/altinn/.*", "409"),
            new Case(".* /v1/altinn/subscription", "502"),
            new Case(".*\\+ .*", "408", "413"),
            new Case("(PUT|POST|PATCH).*", "415"),
            new Case("(?!GET ).*/submissions/.*(?<!/lineage-events)", "412", "422"),
            new Case("PUT.* /v1/(agencies|ministries)/.*", "412"),
            new Case("(?!GET ).*/report/sections/.*", "412"),
            new Case("PUT.*/report/sections/.*", "422"),
            new Case(".* /v1/(events|measures|comparisons)", "404"),
            new Case("(?!GET ).* /v1/questionnaires/\\{id}", "412"),
            new Case(".* /v1/organisations/differences", "409"),
            new Case(".*\\+ /v1/questionnaires/.*", "422"),
            new Case(".* /v1/organisations/imports", "422"),
            new Case("(?!GET ).*/findings/.*", "412"),
            new Case("POST.*/corrections.*", "422"));

    private record Case(Pattern operation, List<String> statuses) {

        Case(String operation, String... statuses) {
            this(Pattern.compile(operation), List.of(statuses));
        }
    }

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
        CASES.stream()
                .filter(it -> it.operation().matcher(line).matches())
                .flatMap(it -> it.statuses().stream())
                .forEach(status -> add(operation, status));
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
                        part.addMediaType(type, OASFactory.createMediaType().schema(string())));
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
                        .schema(string()));
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
