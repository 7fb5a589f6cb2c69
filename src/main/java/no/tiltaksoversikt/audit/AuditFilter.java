package no.tiltaksoversikt.audit;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.audit.AuditQuery.Condition;
import no.tiltaksoversikt.platform.http.Parameters;

/** Which entries of the audit trail are wanted. */
public class AuditFilter {

    @QueryParam("year")
    String year;

    @QueryParam("organisation")
    String organisation;

    @QueryParam("supplier")
    String supplier;

    @QueryParam("action")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("requestId")
    String requestId;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        Parameters.year("year", year).ifPresent(it -> conditions.add(Condition.column("edition_year", it)));
        add(conditions, "organisation", organisation);
        add(conditions, "supplier", supplier);
        add(conditions, "action", action);
        add(conditions, "subject", subject);
        add(conditions, "request_id", requestId);
        Parameters.time("from", from).ifPresent(it -> conditions.add(Condition.from(it)));
        Parameters.time("to", to).ifPresent(it -> conditions.add(Condition.before(it)));
        return conditions;
    }

    private static void add(List<Condition> conditions, String column, String value) {
        if (value != null) {
            conditions.add(Condition.column(column, value));
        }
    }
}
