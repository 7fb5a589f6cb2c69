package no.tiltaksoversikt.altinn;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Our subscription to Altinn's events, as Altinn describes it, without the secret. */
@Schema(name = "AltinnSubscription", description = "The subscription to the app's events, as Altinn knows it.")
record SubscriptionView(
        @Schema(required = true, description = "Altinn has a subscription with our address, app and type.")
        boolean registered,

        @Schema(required = true, nullable = true, description = "Altinn's id of it.")
        Integer id,

        @Schema(required = true, description = "Altinn's validation event reached us and was answered.")
        boolean validated,

        @Schema(
                required = true,
                description = "Events are to be expected: it is validated, and either an event has come since it was "
                        + "registered or `activeFrom` is past.")
        boolean active,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "Altinn acts on a new subscription after up to an hour. RFC 3339, UTC.")
        Instant activeFrom,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When the last event of a form came. RFC 3339, UTC.")
        Instant lastEventAt,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When Altinn last asked whether the address works.")
        Instant lastValidationAt,

        @Schema(
                required = true,
                description = "Where Altinn is to deliver, without the secret.",
                examples = "https://tiltak.example.no/v1/altinn/events")
        String endPoint,

        @Schema(
                required = true,
                description = "The app whose events are subscribed to.",
                examples = "https://digdir.apps.altinn.no/digdir/tiltaksoversikt")
        String sourceFilter,

        @Schema(required = true, examples = CloudEvent.COMPLETED)
        String typeFilter) {}
