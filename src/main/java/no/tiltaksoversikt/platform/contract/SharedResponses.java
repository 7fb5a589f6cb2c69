package no.tiltaksoversikt.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds the shared parts to every operation: language, entity tag and problems, as described in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedResponses implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final List<String> ALWAYS = List.of("400", "405", "406", "414", "429", "431", "500", "503");

    @Override
    public void filterOpenAPI(OpenAPI api) {
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
        if (path.contains("{")) {
            add(operation, "404");
        }
        if (method == HttpMethod.GET) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
            operation.getResponses().getAPIResponse("200").setHeaders(tag());
            if (path.endsWith("/prefill")) {
                add(operation, "409");
            }
        } else if (!path.endsWith("/validations")) {
            add(operation, "409");
        }
        if (path.endsWith("/reminders/preview")) {
            add(operation, "409");
        }
        if (path.startsWith("/v1/altinn/") || path.endsWith("/altinn/prefilled-forms")) {
            add(operation, "409");
        }
        if (path.equals("/v1/altinn/subscription")) {
            add(operation, "502");
        }
        if (path.contains("/exports/measures.")) {
            addRange(operation);
        }
        if (operation.getRequestBody() != null) {
            add(operation, "408");
            add(operation, "413");
            add(operation, "415");
        }
        if (path.contains("/submissions/") && !path.endsWith("/lineage-events") && method != HttpMethod.GET) {
            add(operation, "412");
            add(operation, "422");
            if (method != HttpMethod.DELETE) {
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    if (status.startsWith("20")) {
                        response.setHeaders(tag());
                    }
                });
            }
        }
        if (method == HttpMethod.PUT && (path.startsWith("/v1/agencies/") || path.startsWith("/v1/ministries/"))) {
            add(operation, "412");
        }
        if (path.contains("/report/sections/") && method != HttpMethod.GET) {
            add(operation, "412");
        }
        if (path.contains("/report/sections/") && method == HttpMethod.PUT) {
            add(operation, "422");
        }
        if (List.of("/v1/events", "/v1/measures", "/v1/comparisons").contains(path)) {
            add(operation, "404");
        }
        if (path.equals("/v1/questionnaires/{id}") && method != HttpMethod.GET) {
            add(operation, "412");
        }
        if (path.equals("/v1/organisations/differences")) {
            add(operation, "409");
        }
        if (path.startsWith("/v1/questionnaires/") && operation.getRequestBody() != null) {
            add(operation, "422");
        }
        if (path.equals("/v1/organisations/imports")) {
            add(operation, "422");
        }
        if (path.contains("/findings/") && method != HttpMethod.GET) {
            add(operation, "412");
        }
        if (path.contains("/corrections") && method == HttpMethod.POST) {
            add(operation, "422");
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
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM + status));
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
