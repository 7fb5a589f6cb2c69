package no.tiltaksoversikt.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.MDC;

/** Writes entries, in the transaction of what they tell of. Many and never changed, so plain JDBC. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_entry (at, organisation, supplier, client_id, action, edition_year, subject, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;

    public AuditTrail(DataSource database) {
        this.database = database;
    }

    /** Who acts: an organisation, the supplier that calls for it, and the calling system. */
    public record Actor(String orgNumber, String supplierNumber, String clientId) {}

    /** One act on one subject, such as "submission 974760673" or "measure 974760673/A-17". */
    public void record(Instant at, Actor actor, String action, Integer editionYear, String subject) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(at));
            insert.setString(2, actor.orgNumber());
            insert.setString(3, actor.supplierNumber());
            insert.setString(4, actor.clientId());
            insert.setString(5, action);
            insert.setObject(6, editionYear);
            insert.setString(7, subject);
            insert.setString(
                    8, Objects.requireNonNullElse(MDC.get("requestId"), "none").toString());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail takes no entry", failed);
        }
    }
}
