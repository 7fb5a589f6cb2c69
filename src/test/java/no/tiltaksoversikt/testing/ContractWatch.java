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
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fails a test whose response the contract does not define: its status, its media type, its body. Requests are not
 * checked, since many tests send bad ones on purpose. Addresses that the contract doesn't know may only answer 404.
 */
final class ContractWatch implements Filter {

    static final ContractWatch INSTANCE = new ContractWatch();

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
        // The contract describes a list once, and says that its address may end in a format.
        var path = URI.create(request.getURI())
                .getRawPath()
                .replaceFirst("(/v1/.*[a-z])(?<!measures|template)\\.(?:csv|xlsx)$", "$1");
        if (path.startsWith("/v1/")) {
            check(Request.Method.valueOf(request.getMethod()), path, response);
        }
        return response;
    }

    private void check(Request.Method method, String path, Response response) {
        var answer = SimpleResponse.Builder.status(response.statusCode());
        if (response.contentType() != null && !response.contentType().isEmpty()) {
            answer.withContentType(response.contentType());
        }
        if (response.asByteArray().length > 0) {
            answer.withBody(response.asByteArray());
        }
        var findings = contract.validateResponse(path, method, answer.build()).getMessages().stream()
                .filter(message ->
                        !(message.getKey().equals("validation.request.path.missing") && response.statusCode() == 404))
                .filter(message -> !(message.getKey().equals("validation.request.operation.notAllowed")
                        && response.statusCode() == 405))
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
        assertThat(findings).as("%s %s against openapi.yaml", method, path).isEmpty();
    }
}
