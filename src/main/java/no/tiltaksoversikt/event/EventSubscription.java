package no.tiltaksoversikt.event;

import java.time.Instant;
import java.util.List;

/**
 * An organisation's subscription to events.
 *
 * @param types the subscribed types; empty for all
 * @param secret the signing secret in the notation of Standard Webhooks
 * @param position of the last event that was delivered or given up
 * @param attempts failed deliveries of the next event
 * @param due when the next delivery may begin
 * @param leasedUntil until when one instance alone delivers; null if none does
 */
record EventSubscription(
        String orgNumber,
        String id,
        String url,
        List<String> types,
        String secret,
        boolean seesAll,
        Instant createdAt,
        long position,
        int attempts,
        Instant due,
        Instant leasedUntil,
        Instant lastDelivery,
        String lastFailure) {}
