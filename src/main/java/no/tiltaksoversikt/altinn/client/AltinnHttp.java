package no.tiltaksoversikt.altinn.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.tiltaksoversikt.altinn.client.CallFailed.Transient;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Sends requests to Altinn and Maskinporten, each with a time-out, a timer and a span. One circuit breaker covers most calls to
 * Altinn, because a form needs all of its parts; Maskinporten and the making of instances have their own. Redirects are not
 * followed, so a token is sent to the configured address only.
 */
@ApplicationScoped
class AltinnHttp {

    static final String BREAKER = "altinn";
    static final String TOKEN_BREAKER = "maskinporten";
    static final String APP_BREAKER = "altinn-app";
    /** Altinn's storage answers 499 when it cancels a query. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final AltinnConfig config;
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final HttpClient http;

    AltinnHttp(AltinnConfig config, MeterRegistry meters, Tracer tracer) {
        this.config = config;
        this.meters = meters;
        this.tracer = tracer;
        http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /**
     * Sends a request, with retries. Returns the response, also for an error status that is not transient.
     *
     * @param call the name of the call in metrics, traces and problem codes
     * @param isBadRequestTransient whether a 400 is transient: Altinn's storage answers 400 when a query times out
     */
    @Retry(maxRetries = 2, delay = 500, jitter = 250, delayUnit = ChronoUnit.MILLIS, retryOn = Transient.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 30, delayUnit = ChronoUnit.SECONDS, failOn = Transient.class)
    @CircuitBreakerName(BREAKER)
    HttpResponse<byte[]> send(String call, HttpRequest request, boolean isBadRequestTransient) {
        return sendOnce(call, request, isBadRequestTransient);
    }

    /** Requests a token, without retries. */
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 30, delayUnit = ChronoUnit.SECONDS, failOn = Transient.class)
    @CircuitBreakerName(TOKEN_BREAKER)
    HttpResponse<byte[]> grant(HttpRequest request) {
        return sendOnce("maskinporten-token", request, false);
    }

    /** Requests the app to make an instance, without retries. */
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 30, delayUnit = ChronoUnit.SECONDS, failOn = Transient.class)
    @CircuitBreakerName(APP_BREAKER)
    HttpResponse<byte[]> make(HttpRequest request) {
        return sendOnce("make", request, false);
    }

    private HttpResponse<byte[]> sendOnce(String call, HttpRequest request, boolean isBadRequestTransient) {
        var timer = Timer.start(meters);
        var span = tracer.spanBuilder("altinn " + call)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", request.method())
                .setAttribute("server.address", request.uri().getHost())
                .startSpan();
        var outcome = "no-answer";
        try {
            var response = answer(call, request);
            outcome = String.valueOf(response.statusCode());
            span.setAttribute("http.response.status_code", response.statusCode());
            if (isTransient(response.statusCode(), isBadRequestTransient)) {
                throw new Transient(call, response.statusCode(), null);
            }
            return response;
        } catch (Transient failed) {
            span.setStatus(StatusCode.ERROR);
            throw failed;
        } finally {
            span.end();
            timer.stop(meters.timer("tiltak.altinn.calls", "call", call, "outcome", outcome));
        }
    }

    /** The time-out covers the whole response. That of an {@code HttpRequest} ends with the headers. */
    private HttpResponse<byte[]> answer(String call, HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new CallFailed(call, CallFailed.NONE, interrupted);
        } catch (ExecutionException | TimeoutException unreachable) {
            answer.cancel(true);
            throw new Transient(call, CallFailed.NONE, unreachable);
        }
    }

    private static boolean isTransient(int status, boolean isBadRequestTransient) {
        return status >= RestResponse.StatusCode.INTERNAL_SERVER_ERROR
                || status == RestResponse.StatusCode.REQUEST_TIMEOUT
                || status == RestResponse.StatusCode.TOO_MANY_REQUESTS
                || status == CLIENT_CLOSED_REQUEST
                || (isBadRequestTransient && status == RestResponse.StatusCode.BAD_REQUEST);
    }
}
