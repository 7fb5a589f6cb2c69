package no.tiltaksoversikt.altinn;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Our subscription to Altinn's events, as Altinn describes it, without the secret. */
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
