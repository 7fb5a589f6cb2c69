package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;

/** The inbox's tables, in the caller's transaction. JDBC, for the sake of what Hibernate has no words for. */
@ApplicationScoped
class InboxStore {

    private static final String COLUMNS = """
            id, party_id, found_by, first_seen_at, edition_year, status, attempts, next_attempt_at, problem, outcome,
                refusal, org_number, ended_at, receipt, substatus_label, substatus_description
            """;

    /** A form that nobody else works on; whoever dies over one gives it back when the lease ends. */
    private static final String CLAIM = """
            update altinn_instance set attempts = attempts + 1, leased_until = ?
            where id = (
                select id from altinn_instance
                where status in ('WAITING', 'TELLING') and next_attempt_at <= ?
                    and (leased_until is null or leased_until <= ?)
                order by next_attempt_at, id limit 1 for update skip locked)
            returning
            """ + COLUMNS;

    private static final String DECIDE = """
            update altinn_instance set status = 'TELLING', outcome = ?, refusal = ?, edition_year = ?, org_number = ?,
                ended_at = ?, receipt = coalesce(?, receipt), substatus_label = ?, substatus_description = ?, attempts = 1
            where id = ? and status = 'WAITING'
            """;

    private final DataSource database;

    InboxStore(DataSource database) {
        this.database = database;
    }

    /** False where the event is known. */
    boolean addEvent(String id, String type, UUID instance, Instant receivedAt) {
        return run("""
                insert into altinn_event (id, type, instance, received_at) values (?, ?, ?, ?) on conflict do nothing
                """, id, type, instance, receivedAt) == 1;
    }

    /** False where the instance is known. */
    boolean addInstance(InstanceAddress instance, FoundBy foundBy, Integer editionYear, Instant now) {
        return run("""
                insert into altinn_instance (id, party_id, found_by, first_seen_at, edition_year, status, attempts,
                    next_attempt_at)
                values (?, ?, ?, ?, ?, 'WAITING', 0, ?) on conflict do nothing
                """, instance.id(), instance.partyId(), foundBy, now, editionYear, now) == 1;
    }

    Optional<InboxInstance> claim(Instant now, Instant leasedUntil) {
        return find(CLAIM, leasedUntil, now, now);
    }

    /** The instance, locked until the transaction ends. */
    InboxInstance lock(UUID id) {
        return find("select " + COLUMNS + " from altinn_instance where id = ? for update", id)
                .orElseThrow();
    }

    Optional<InboxInstance> find(UUID id) {
        return find("select " + COLUMNS + " from altinn_instance where id = ?", id);
    }

    /** The instance whose form made a receipt. */
    Optional<InboxInstance> findByReceipt(UUID receipt) {
        return find(
                "select " + COLUMNS + " from altinn_instance where receipt = ? order by ended_at desc limit 1",
                receipt);
    }

    void decide(InboxInstance decided) {
        run(
                DECIDE,
                decided.outcome(),
                decided.refusal(),
                decided.editionYear(),
                decided.orgNumber(),
                decided.endedAt(),
                decided.receipt(),
                decided.substatus().label(),
                decided.substatus().description(),
                decided.address().id());
    }

    void finish(UUID id) {
        run(
                "update altinn_instance set status = 'DONE', problem = null, leased_until = null where id = ? and status = 'TELLING'",
                id);
    }

    void postpone(UUID id, String problem, Instant until) {
        run(
                "update altinn_instance set problem = ?, next_attempt_at = ?, leased_until = null where id = ?",
                problem,
                until,
                id);
    }

    void bury(UUID id, String problem) {
        run("update altinn_instance set status = 'DEAD', problem = ?, leased_until = null where id = ?", problem, id);
    }

    void revive(UUID id, Instant now) {
        run(
                "update altinn_instance set status = 'WAITING', problem = null, attempts = 0, next_attempt_at = ? where id = ?",
                now,
                id);
    }

    /** A page of instances, the newest first. */
    List<InboxInstance> page(Status status, int offset, int size) {
        return query(
                "select " + COLUMNS + " from altinn_instance where (?::text is null or status = ?)"
                        + " order by first_seen_at desc, id limit ? offset ?",
                status,
                status,
                size,
                offset);
    }

    long count(Status status) {
        try (var connection = database.getConnection();
                var select = prepare(
                        connection,
                        "select count(*) from altinn_instance where (?::text is null or status = ?)",
                        status,
                        status);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The inbox can't be read", failed);
        }
    }

    /** When an event of a type last came, or first came after a time. */
    Optional<Instant> eventAt(String type, Instant after, boolean first) {
        try (var connection = database.getConnection();
                var select = prepare(
                        connection,
                        "select " + (first ? "min" : "max")
                                + "(received_at) from altinn_event where type = ? and received_at >= ?",
                        type,
                        after);
                var rows = select.executeQuery()) {
            rows.next();
            return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException failed) {
            throw new IllegalStateException("The inbox can't be read", failed);
        }
    }

    private int run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The inbox takes nothing", failed);
        }
    }

    private Optional<InboxInstance> find(String sql, Object... values) {
        return query(sql, values).stream().findFirst();
    }

    private List<InboxInstance> query(String sql, Object... values) {
        try (var connection = database.getConnection();
                var select = prepare(connection, sql, values);
                var rows = select.executeQuery()) {
            var found = new ArrayList<InboxInstance>();
            while (rows.next()) {
                found.add(instance(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The inbox can't be read", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.from(instant));
            } else if (value instanceof Enum<?> word) {
                statement.setString(i + 1, word.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static InboxInstance instance(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var label = row.getString("substatus_label");
        return new InboxInstance(
                new InstanceAddress(row.getLong("party_id"), row.getObject("id", UUID.class)),
                FoundBy.valueOf(row.getString("found_by")),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getObject("edition_year", Integer.class),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getString("problem"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("refusal"),
                row.getString("org_number"),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant(),
                row.getObject("receipt", UUID.class),
                label == null ? null : new Substatus(label, row.getString("substatus_description")));
    }
}
