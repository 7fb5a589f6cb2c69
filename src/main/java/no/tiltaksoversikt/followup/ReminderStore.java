package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.tiltaksoversikt.followup.Delivery.Outcome;

/** Reads and writes reminders, in the caller's transaction. */
@ApplicationScoped
class ReminderStore {

    // Whoever comes second waits for the first, and then finds a reminder that has not failed.
    private static final String CLAIM = """
            insert into reminder (id, edition_year, org_number, reason, status, language, contact_email, attempts, claimed_at)
            select ?, ?, ?, ?, 'UNCERTAIN', ?, ?, 1, ?
            where not exists (
                select from submission where edition_year = ? and org_number = ? and submitted_receipt is not null)
            on conflict (edition_year, org_number, reason) do update set
                status = 'UNCERTAIN', language = excluded.language, contact_email = excluded.contact_email,
                attempts = reminder.attempts + 1, claimed_at = excluded.claimed_at, settled_at = null, reply_code = null
                where reminder.status = 'FAILED'
            returning id, attempts
            """;
    private static final String SETTLE = """
            update reminder set status = ?, settled_at = ?, reply_code = ?
            where id = ? and attempts = ? and status = 'UNCERTAIN'
            """;
    private static final String RELEASE = """
            update reminder set status = 'FAILED', settled_at = ?
            where id = ? and edition_year = ? and status = 'UNCERTAIN' and claimed_at < ?
            returning org_number, reason
            """;
    private static final String EXISTS = "select from reminder where id = ? and edition_year = ?";
    private static final String STATUSES =
            "select org_number, status from reminder where edition_year = ? and reason = ?";
    private static final String SENT = """
            select org_number, count(*) from reminder where edition_year = ? and status = 'SENT' group by org_number
            """;
    private static final String LIST = """
            select id, org_number, reason, status, language, contact_email, attempts, claimed_at, settled_at, reply_code
            from reminder where edition_year = ? order by claimed_at desc, org_number, reason
            """;

    private final DataSource database;

    ReminderStore(DataSource database) {
        this.database = database;
    }

    /** A reminder that nobody else sends. */
    record Claim(UUID id, int attempt) {}

    /** A reminder as it is stored. */
    record Stored(
            UUID id,
            String orgNumber,
            ReminderReason reason,
            ReminderStatus status,
            String language,
            String contactEmail,
            int attempts,
            Instant claimedAt,
            Instant settledAt,
            Integer replyCode) {}

    /** Whose reminder for which reason was released. */
    record Released(String orgNumber, ReminderReason reason) {}

    /** Claims a reminder; empty where it is sent, may have been sent, or the agency has answered meanwhile. */
    Optional<Claim> claim(int editionYear, ReminderDraft draft, Instant now) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(CLAIM)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setInt(2, editionYear);
            insert.setString(3, draft.orgNumber());
            insert.setString(4, draft.reason().name());
            insert.setString(5, draft.language());
            insert.setString(6, draft.contactEmail());
            insert.setTimestamp(7, Timestamp.from(now));
            insert.setInt(8, editionYear);
            insert.setString(9, draft.orgNumber());
            try (var row = insert.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(row.getObject(1, UUID.class), row.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The reminder can't be claimed", failed);
        }
    }

    /** Writes down what became of an attempt, unless somebody has released the reminder meanwhile. */
    void settle(Claim claim, Delivery delivery, Instant now) {
        var status = delivery.outcome() == Outcome.TAKEN ? ReminderStatus.SENT : ReminderStatus.FAILED;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(SETTLE)) {
            update.setString(1, status.name());
            update.setTimestamp(2, Timestamp.from(now));
            update.setObject(3, delivery.replyCode());
            update.setObject(4, claim.id());
            update.setInt(5, claim.attempt());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The reminder can't be settled", failed);
        }
    }

    /** Makes a reminder that is uncertain since before then a failed one; empty where it is not. */
    Optional<Released> release(int editionYear, UUID id, Instant before, Instant now) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RELEASE)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setObject(2, id);
            update.setInt(3, editionYear);
            update.setTimestamp(4, Timestamp.from(before));
            try (var row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Released(row.getString(1), ReminderReason.valueOf(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The reminder can't be released", failed);
        }
    }

    boolean exists(int editionYear, UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(EXISTS)) {
            select.setObject(1, id);
            select.setInt(2, editionYear);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    /** What became of the reminders for a reason, by organisation number. */
    Map<String, ReminderStatus> statuses(int editionYear, ReminderReason reason) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(STATUSES)) {
            select.setInt(1, editionYear);
            select.setString(2, reason.name());
            var found = new HashMap<String, ReminderStatus>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), ReminderStatus.valueOf(rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    /** The number of reminders sent, by organisation number. */
    Map<String, Integer> sent(int editionYear) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SENT)) {
            select.setInt(1, editionYear);
            var found = new HashMap<String, Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getInt(2));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    /** An edition's reminders, the newest first. */
    List<Stored> list(int editionYear) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LIST)) {
            return read(select, editionYear);
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    private static List<Stored> read(PreparedStatement select, int editionYear) throws SQLException {
        select.setInt(1, editionYear);
        var found = new ArrayList<Stored>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(stored(rows));
            }
        }
        return found;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var settledAt = row.getTimestamp(9);
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                ReminderReason.valueOf(row.getString(3)),
                ReminderStatus.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getTimestamp(8).toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getObject(10, Integer.class));
    }

    private static IllegalStateException unreadable(SQLException failed) {
        return new IllegalStateException("The reminders can't be read", failed);
    }
}
