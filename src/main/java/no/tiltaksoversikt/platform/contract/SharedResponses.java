package no.tiltaksoversikt.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation what all of them have: the language, the entity tag, and the problems they may answer with. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedResponses implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request can't be read: JSON, fields, parameters."),
            Map.entry("401", "No valid token."),
            Map.entry("403", "The token's organisation or scope is not allowed to."),
            Map.entry("404", "There is nothing here."),
            Map.entry("405", "The address does not know the method; `Allow` says which it knows."),
            Map.entry("406", "None of the formats in Accept."),
            Map.entry("408", "The body did not arrive in time."),
            Map.entry("409", "The state does not allow it, or somebody else was first."),
            Map.entry("412", "Changed since it was read."),
            Map.entry("413", "The body is larger than 20 MiB."),
            Map.entry("414", "The address is too long."),
            Map.entry("415", "The body's media type, character set or `Content-Encoding` is not taken."),
            Map.entry("416", "The range is outside the file."),
            Map.entry("422", "The answer or the import breaks rules; `report` says which. Nothing is stored."),
            Map.entry("429", "Too many requests from this caller; see Retry-After."),
            Map.entry("431", "The headers are larger than the service reads."),
            Map.entry("500", "Something went wrong on our side."),
            Map.entry("502", "Altinn refuses us: the client, its key or its scopes."),
            Map.entry(
                    "503",
                    "The database, Maskinporten or Altinn does not answer right now, too much is at work at once, a read "
                            + "took too long, or e-mail is not set up.")));
    private static final List<String> ALWAYS = List.of("400", "405", "406", "414", "429", "431", "500", "503");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        addShared(components);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void addShared(Components components) {
        PROBLEMS.forEach((status, description) -> components.addResponse("Problem" + status, problem(description)));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("The caller has it already.")
                        .headers(tag()));
        components.addParameter(
                "AcceptLanguage",
                OASFactory.createParameter()
                        .name("Accept-Language")
                        .in(Parameter.In.HEADER)
                        .description("nb (the default), nn or en.")
                        .schema(string())
                        .example("nb"));
        components.addParameter(
                "Language",
                OASFactory.createParameter()
                        .name("lang")
                        .in(Parameter.In.QUERY)
                        .description(
                                "The language of texts; wins over Accept-Language, so that an address that is embedded "
                                        + "or cited does not change with its reader.")
                        .schema(string().enumeration(List.of("nb", "nn", "en"))));
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
        if (path.startsWith("/v1/altinn/")) {
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
        }
        if (method == HttpMethod.PUT && (path.startsWith("/v1/agencies/") || path.startsWith("/v1/ministries/"))) {
            add(operation, "412");
        }
        if (path.equals("/v1/organisations/differences")) {
            add(operation, "409");
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

    /** A part of a file is no document of its own, so it has no schema but its type. */
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
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
    }

    private static APIResponse problem(String description) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
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
