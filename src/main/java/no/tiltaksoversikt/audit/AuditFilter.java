package no.tiltaksoversikt.audit;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.audit.AuditQuery.Condition;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the audit trail are wanted. */
public class AuditFilter {

    @Parameter(description = "Only acts on this edition.", schema = @Schema(implementation = Integer.class))
    @QueryParam("year")
    String year;

    @Parameter(description = "Only acts of this organisation: nine digits, or `service`.")
    @QueryParam("organisation")
    String organisation;

    @Parameter(description = "Only acts by this supplier for others: nine digits.")
    @QueryParam("supplier")
    String supplier;

    @Parameter(description = "Only this kind of act, such as `submission-submitted`.")
    @QueryParam("action")
    String action;

    @Parameter(description = "Only acts on exactly this, such as `submission 974760673`.")
    @QueryParam("subject")
    String subject;

    @Parameter(description = "Only acts of the request with this id.")
    @QueryParam("requestId")
    String requestId;

    @Parameter(
            description = "Only acts then or later. RFC 3339.",
            schema = @Schema(implementation = String.class, format = "date-time"))
    @QueryParam("from")
    String from;

    @Parameter(
            description = "Only acts before then. RFC 3339.",
            schema = @Schema(implementation = String.class, format = "date-time"))
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
