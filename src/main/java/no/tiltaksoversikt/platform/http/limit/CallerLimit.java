package no.tiltaksoversikt.platform.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Limits the rate of requests of each caller: the organisation of a verified token, else the address. A token that has not been
 * verified recently counts for the address, so a forged token gains nothing. Cached answers and 304s do not count. The headers
 * are those of draft-ietf-httpapi-ratelimit-headers; they are left out while more than half of the burst remains, because
 * caches store them with the answer.
 */
@ApplicationScoped
class CallerLimit {

    /** Before bodies are read and after kept answers. */
    private static final int AFTER_KEPT_ANSWERS = -1400;

    private static final int MOST_CALLERS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final KnownCaller known;
    private final CallerAddress addresses;
    private final Allowance ofAddress;
    private final Allowance ofOrganisation;

    CallerLimit(LimitsConfig config, KnownCaller known, CallerAddress addresses) {
        this.known = known;
        this.addresses = addresses;
        ofAddress = new Allowance("address", config.addressPerMinute(), config.addressBurst());
        ofOrganisation = new Allowance("organisation", config.organisationPerMinute(), config.organisationBurst());
    }

    void install(@Observes Router router) {
        router.routeWithRegex(Addresses.ANSWERED).order(AFTER_KEPT_ANSWERS).handler(this::count);
    }

    private void count(RoutingContext context) {
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        var organisation =
                authorization == null ? null : known.organisation(authorization).orElse(null);
        var allowance = organisation == null ? ofAddress : ofOrganisation;
        if (allowance.isOff()) {
            context.next();
            return;
        }
        var bucket = allowance.of(organisation == null ? addresses.of(context) : organisation);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refuse(context, allowance, probe);
            return;
        }
        if (probe.getRemainingTokens() < allowance.burst() / 2) {
            tell(context, allowance, probe);
        }
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == StatusCode.NOT_MODIFIED) {
                bucket.addTokens(1);
            }
        });
        context.next();
    }

    private static void refuse(RoutingContext context, Allowance allowance, ConsumptionProbe probe) {
        var seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        tell(context, allowance, probe);
        context.request().resume();
        ProblemResponses.end(new Problem(ProblemType.TOO_MANY_REQUESTS).withRetryAfter(seconds), context);
    }

    private static void tell(RoutingContext context, Allowance allowance, ConsumptionProbe probe) {
        context.response()
                .putHeader(
                        "RateLimit-Policy",
                        "\"%s\";q=%d;w=%d".formatted(allowance.name(), allowance.burst(), allowance.window()))
                .putHeader(
                        "RateLimit",
                        "\"%s\";r=%d;t=%d"
                                .formatted(
                                        allowance.name(),
                                        probe.getRemainingTokens(),
                                        TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1));
    }

    /** What each caller of a kind may ask for, and what each has left. */
    private record Allowance(String name, int perMinute, int burst, Cache<String, Bucket> buckets) {

        Allowance(String name, int perMinute, int burst) {
            this(
                    name,
                    perMinute,
                    burst,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_CALLERS)
                            .expireAfterAccess(FORGOTTEN_AFTER)
                            .build());
        }

        boolean isOff() {
            return perMinute <= 0 || burst <= 0;
        }

        /** The seconds in which all of the burst is given back. */
        long window() {
            return Math.max(1, 60L * burst / perMinute);
        }

        Bucket of(String caller) {
            return buckets.get(caller, ignored -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build());
        }
    }
}
