package no.tiltaksoversikt.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import no.tiltaksoversikt.platform.database.AfterCommit;
import no.tiltaksoversikt.platform.problem.CommittedWrites;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** Writes the audit trail, in the transaction of the acts that it records. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
        insert into audit_entry (at, organisation, supplier, client_id, scope, action, edition_year, subject, request_id)
        values (:at, :actor.orgNumber, :actor.supplierNumber, :actor.clientId, :actor.scope, :action, :editionYear, :subject,
            :requestId)
        """;
    private static final String OF_SUBJECT = """
        select at, organisation as org_number, supplier as supplier_number, client_id, scope, action, edition_year, subject,
            request_id
        from audit_entry where edition_year = :year and subject = :subject order by id
        """;

    private final Jdbi database;
    private final AfterCommit commits;

    AuditTrail(Jdbi database, AfterCommit commits) {
        this.database = database;
        this.commits = commits;
    }

    /**
     * The acting organisation and system.
     *
     * @param orgNumber the organisation
     * @param supplierNumber the supplier that calls on its behalf; null if it calls itself
     * @param clientId the calling system
     * @param scope the granted scopes, separated by spaces; null for the service itself
     */
    public record Actor(String orgNumber, String supplierNumber, String clientId, String scope) {

        /** The service, acting on a schedule. */
        public static final Actor SERVICE = new Actor("service", null, "tiltaksoversikt", null);
    }

    /** One act on one subject, such as "submission 974760673" or "measure 974760673/A-17". */
    public record Entry(
            Instant at, @Nested Actor actor, String action, Integer editionYear, String subject, String requestId) {}

    /** The id of the request that this thread handles. */
    public static String currentRequest() {
        return Objects.requireNonNullElse(MDC.get("requestId"), "none").toString();
    }

    /** Records an act of the request that this thread handles. */
    public void record(Instant at, Actor actor, String action, Integer editionYear, String subject) {
        record(at, actor, action, editionYear, List.of(subject));
    }

    /** Records one act on several subjects. */
    public void record(Instant at, Actor actor, String action, Integer editionYear, List<String> subjects) {
        record(subjects.stream()
                .map(subject -> new Entry(at, actor, action, editionYear, subject, currentRequest()))
                .toList());
    }

    /** Records acts, in order. */
    public void record(Collection<Entry> entries) {
        database.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            entries.forEach(entry -> batch.bindMethods(entry).add());
            batch.execute();
        });
        if (entries.stream().map(Entry::requestId).anyMatch(currentRequest()::equals)) {
            commits.run(CommittedWrites::note);
        }
    }

    /** The acts on a subject of an edition, oldest first. */
    public List<Entry> of(int editionYear, String subject) {
        return database.withHandle(handle -> handle.createQuery(OF_SUBJECT)
                .bind("year", editionYear)
                .bind("subject", subject)
                .mapTo(Entry.class)
                .list());
    }
}
