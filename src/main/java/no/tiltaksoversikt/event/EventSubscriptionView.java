package no.tiltaksoversikt.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription and its delivery status.
 *
 * @param secret only in the answer to the call that set it
 * @param nextAttempt null unless a delivery has failed
 */
@Schema(name = "EventSubscription")
record EventSubscriptionView(
        String id,
        String url,
        List<String> types,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        Instant createdAt,
        int attempts,
        Instant nextAttempt,
        Instant lastDelivery,
        String lastFailure) {

    static EventSubscriptionView of(EventSubscription subscription, boolean showsSecret) {
        return new EventSubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.types(),
                showsSecret ? subscription.secret() : null,
                subscription.createdAt(),
                subscription.attempts(),
                subscription.attempts() == 0 ? null : subscription.due(),
                subscription.lastDelivery(),
                subscription.lastFailure());
    }
}
