package no.tiltaksoversikt.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * An organisation's wish to have events sent.
 *
 * @param types the types wanted; all where there is none
 * @param secret what signs them, as Standard Webhooks writes it
 * @param position the last event that has been dealt with
 * @param attempts how many times the next one has been sent in vain
 * @param due when the next one is sent
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
