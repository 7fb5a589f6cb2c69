package no.tiltaksoversikt.organisation.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Fetches single units from Enhetsregisteret. */
@ApplicationScoped
class RegisterClient {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    /** The register's status for units that are removed for legal reasons. */
    private static final int GONE = 410;

    private final RegisterConfig config;
    private final ObjectMapper mapper;
    private final HttpClient http;

    RegisterClient(RegisterConfig config, ObjectMapper mapper) {
        this.config = config;
        this.mapper = mapper;
        http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** The unit with a number; empty if the register has none. */
    @Retry(maxRetries = 2, delay = 500, jitter = 250, delayUnit = ChronoUnit.MILLIS, retryOn = RegisterFailed.class)
    Optional<RegisterUnit> find(String orgNumber) {
        var answer = send(orgNumber);
        return switch (answer.statusCode()) {
            case OK -> Optional.of(RegisterUnit.of(read(answer)));
            case NOT_FOUND, GONE -> Optional.empty();
            default -> throw new RegisterFailed("Enhetsregisteret answers " + answer.statusCode(), null);
        };
    }

    private com.fasterxml.jackson.databind.JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new RegisterFailed("Enhetsregisteret's answer is no JSON", unreadable);
        }
    }

    /** The time-out is for the whole answer, since a request's own ends with the headers. */
    private HttpResponse<byte[]> send(String orgNumber) {
        var request = HttpRequest.newBuilder(URI.create(config.url().orElseThrow() + "/enheter/" + orgNumber))
                .header("Accept", "application/json")
                .build();
        var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new RegisterFailed("Interrupted", interrupted);
        } catch (ExecutionException | TimeoutException unreachable) {
            answer.cancel(true);
            throw new RegisterFailed("Enhetsregisteret does not answer", unreachable);
        }
    }

    /** The register gave no usable answer. */
    static class RegisterFailed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        RegisterFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
