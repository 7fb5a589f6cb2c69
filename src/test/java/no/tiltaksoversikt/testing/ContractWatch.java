package no.tiltaksoversikt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Fails a test whose response the contract does not define: its status, its media type, its body. Requests are not
 * checked, since many tests send bad ones on purpose. Addresses that the contract doesn't know may only answer 404.
 */
final class ContractWatch implements Filter {

    static final ContractWatch INSTANCE = new ContractWatch();

    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createForInlineApiSpecification(
                    contract())
            .build();

    private static String contract() {
        try {
            return Files.readString(Path.of("openapi.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        var response = context.next(request, specification);
        var answer = SimpleResponse.Builder.status(response.statusCode());
        if (response.contentType() != null && !response.contentType().isEmpty()) {
            answer.withContentType(response.contentType());
        }
        if (response.asByteArray().length > 0) {
            answer.withBody(response.asByteArray());
        }
        check(request.getMethod(), request.getURI(), answer.build());
        return response;
    }

    /** Checks a response that did not come by REST Assured. */
    void check(HttpRequest request, HttpResponse<String> response) {
        var answer = SimpleResponse.Builder.status(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(answer::withContentType);
        if (!response.body().isEmpty()) {
            answer.withBody(response.body());
        }
        check(request.method(), request.uri().toString(), answer.build());
    }

    private void check(String verb, String uri, com.atlassian.oai.validator.model.Response response) {
        // The contract describes a list once, and says that its address may end in a format.
        var path =
                URI.create(uri).getRawPath().replaceFirst("(/v1/.*[a-z])(?<!measures|template)\\.(?:csv|xlsx)$", "$1");
        if (!path.startsWith("/v1/") || !METHODS.contains(verb)) {
            return;
        }
        var method = Request.Method.valueOf(verb);
        var findings = contract.validateResponse(path, method, response).getMessages().stream()
                .filter(message ->
                        !(message.getKey().equals("validation.request.path.missing") && response.getStatus() == 404))
                .filter(message -> !(message.getKey().equals("validation.request.operation.notAllowed")
                        && response.getStatus() == 405))
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
        assertThat(findings).as("%s %s against openapi.yaml", method, path).isEmpty();
    }
}
