package no.tiltaksoversikt.altinn;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
