package no.tiltaksoversikt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import org.jdbi.v3.core.Jdbi;

/** Reads the audit trail, the newest entries first. */
@ApplicationScoped
class AuditQuery {

    private static final String COUNT = "select count(*) from audit_entry";
    private static final String SELECT = """
        select id, at, organisation, supplier, client_id as client, scope, action, edition_year as year, subject, request_id
        from audit_entry""";
    private static final String NEWEST_FIRST = " order by id desc limit :limit offset :offset";

    /** Conditions by parameter. The statement has only those that are given, so that the database can use its indexes. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "year", "edition_year = :year",
            "organisation", "organisation = :organisation",
            "supplier", "supplier = :supplier",
            "action", "action = :action",
            "subject", "subject = :subject",
            "requestId", "request_id = :requestId",
            "from", "at >= :from",
            "to", "at < :to");

    private final Jdbi database;

    AuditQuery(Jdbi database) {
        this.database = database;
    }

    /** A page of the entries that match all given values. */
    @Transactional
    Page<AuditEntryView> find(Map<String, Object> wanted, PageRequest page) {
        var where = wanted.isEmpty()
                ? ""
                : wanted.keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and ", " where ", ""));
        return database.withHandle(handle -> {
            var total = handle.createQuery(COUNT + where)
                    .bindMap(wanted)
                    .mapTo(Long.class)
                    .one();
            var entries = handle.createQuery(SELECT + where + NEWEST_FIRST)
                    .bindMap(wanted)
                    .bind("limit", page.size())
                    .bind("offset", (long) page.page() * page.size())
                    .mapTo(AuditEntryView.class)
                    .list();
            return Page.of(entries, total, page);
        });
    }
}
