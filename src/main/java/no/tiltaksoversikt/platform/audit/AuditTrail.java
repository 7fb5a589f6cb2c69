package no.tiltaksoversikt.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.MDC;

/** Writes entries, in the transaction of what they tell of. Many and never changed, so plain JDBC. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, organisation, supplier, client_id, action, edition_year, subject, request_id,
                scope)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_SUBJECT = """
            select at, organisation, supplier, client_id, scope, action, request_id
            from audit_entry where edition_year = ? and subject = ? order by id
            """;

    private final DataSource database;

    public AuditTrail(DataSource database) {
        this.database = database;
    }

    /**
     * Who acts.
     *
     * @param orgNumber the organisation
     * @param supplierNumber the supplier that calls for it; null where it calls itself
     * @param clientId the calling system
     * @param scope the scopes that count, separated by spaces; null for the service itself
     */
    public record Actor(String orgNumber, String supplierNumber, String clientId, String scope) {

        /** The service, acting by itself as planned. */
        public static final Actor SERVICE = new Actor("service", null, "tiltaksoversikt", null);
    }

    /** One act on one subject, such as "submission 974760673" or "measure 974760673/A-17". */
    public record Entry(
            Instant at, Actor actor, String action, Integer editionYear, String subject, String requestId) {}

    /** The id of the request that this thread works for. */
    public static String currentRequest() {
        return Objects.requireNonNullElse(MDC.get("requestId"), "none").toString();
    }

    /** An act of the request that this thread works for. */
    public void record(Instant at, Actor actor, String action, Integer editionYear, String subject) {
        record(List.of(new Entry(at, actor, action, editionYear, subject, currentRequest())));
    }

    /** Acts, in their order. */
    public void record(Collection<Entry> entries) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                bind(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail takes no entry", failed);
        }
    }

    /** The acts on a subject of an edition, in their order. */
    public List<Entry> of(int editionYear, String subject) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF_SUBJECT)) {
            select.setInt(1, editionYear);
            select.setString(2, subject);
            var found = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Entry(
                            rows.getTimestamp(1).toInstant(),
                            new Actor(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)),
                            rows.getString(6),
                            editionYear,
                            subject,
                            rows.getString(7)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail can't be read", failed);
        }
    }

    private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setTimestamp(1, Timestamp.from(entry.at()));
        insert.setString(2, entry.actor().orgNumber());
        insert.setString(3, entry.actor().supplierNumber());
        insert.setString(4, entry.actor().clientId());
        insert.setString(5, entry.action());
        insert.setObject(6, entry.editionYear());
        insert.setString(7, entry.subject());
        insert.setString(8, entry.requestId());
        insert.setString(9, entry.actor().scope());
    }
}
