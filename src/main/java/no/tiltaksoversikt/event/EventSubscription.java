package no.tiltaksoversikt.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
        Instant lastDelivery,
        String lastFailure) {

    static EventSubscription of(ResultSet row) throws SQLException {
        return new EventSubscription(
                row.getString("org_number"),
                row.getString("id"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("secret"),
                row.getBoolean("sees_all"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("position"),
                row.getInt("attempts"),
                row.getTimestamp("due").toInstant(),
                instant(row.getTimestamp("last_delivery")),
                row.getString("last_failure"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
