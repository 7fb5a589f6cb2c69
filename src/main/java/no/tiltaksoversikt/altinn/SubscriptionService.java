package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.altinn.client.CallFailed;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads and renews the subscription to the app's events in Altinn. */
@ApplicationScoped
class SubscriptionService {

    /** Altinn caches its list of subscriptions for this time. */
    private static final Duration ACTIVATION_DELAY = Duration.ofHours(1);

    private static final int RETRY_AFTER_SECONDS = 30;

    private final AltinnConfig config;
    private final AltinnSetup setup;
    private final AltinnClient altinn;
    private final InboxStore inbox;

    SubscriptionService(AltinnConfig config, AltinnSetup setup, AltinnClient altinn, InboxStore inbox) {
        this.config = config;
        this.setup = setup;
        this.altinn = altinn;
        this.inbox = inbox;
    }

    /** The subscription to the app's events as Altinn returns it, without the secret. */
    @Schema(name = "AltinnSubscription")
    record SubscriptionView(
            boolean registered,
            Integer id,
            boolean validated,
            boolean active,
            Instant activeFrom,
            Instant lastEventAt,
            Instant lastValidationAt,
            String endPoint,
            String sourceFilter,
            String typeFilter) {}

    SubscriptionView read(Instant now) {
        var subscriptions = calling(altinn::subscriptions);
        var ours = subscriptions.valueStream().filter(this::isOurs).findFirst();
        var validated = ours.map(it -> it.path("validated").asBoolean()).orElse(false);
        var lastEvent = inbox.lastEvent(CloudEvent.COMPLETED);
        var created = ours.flatMap(SubscriptionService::created);
        var activeFrom = created.map(
                        at -> inbox.firstEvent(CloudEvent.VALIDATION, at).orElse(at))
                .map(at -> at.plus(ACTIVATION_DELAY));
        var hasEvent =
                lastEvent.isPresent() && created.isPresent() && lastEvent.get().isAfter(created.get());
        return new SubscriptionView(
                ours.isPresent(),
                ours.map(it -> it.path("id").asInt()).orElse(null),
                validated,
                validated
                        && (hasEvent
                                || activeFrom.filter(at -> !at.isAfter(now)).isPresent()),
                activeFrom.orElse(null),
                lastEvent.orElse(null),
                inbox.lastEvent(CloudEvent.VALIDATION).orElse(null),
                setup.endPoint(),
                setup.appUrl(),
                CloudEvent.COMPLETED);
    }

    void renew() {
        calling(() -> {
            altinn.subscribe(CloudEvent.COMPLETED);
            return true;
        });
    }

    private boolean isOurs(JsonNode subscription) {
        return subscription.path("endPoint").asText().equals(setup.endPointWithCode())
                && subscription.path("sourceFilter").asText().equals(setup.appUrl())
                && subscription.path("typeFilter").asText().equals(CloudEvent.COMPLETED);
    }

    private static Optional<Instant> created(JsonNode subscription) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(subscription.path("created").asText()).toInstant());
        } catch (DateTimeParseException missing) {
            return Optional.empty();
        }
    }

    /** Turns a failed call into a problem, because a caller waits for the response. */
    private <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallFailed.Transient | CircuitBreakerOpenException failed) {
            throw Problem.unavailable("Altinn", RETRY_AFTER_SECONDS, failed);
        } catch (CallFailed refused) {
            throw new Problem(ProblemType.ALTINN_REFUSED, refused)
                    .with("status", refused.code())
                    .with("scopes", String.join(" ", config.scopes()));
        }
    }
}
