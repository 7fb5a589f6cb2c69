package no.tiltaksoversikt.audit;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tiltaksoversikt.platform.http.Parameters;

/** The query parameters that filter the audit trail. */
class AuditFilter {

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

    /** The given values, by parameter. */
    Map<String, Object> wanted() {
        var wanted = new HashMap<String, Object>();
        wanted.put("year", Parameters.year("year", year).orElse(null));
        wanted.put("organisation", organisation);
        wanted.put("supplier", supplier);
        wanted.put("action", action);
        wanted.put("subject", subject);
        wanted.put("requestId", requestId);
        wanted.put("from", Parameters.time("from", from).orElse(null));
        wanted.put("to", Parameters.time("to", to).orElse(null));
        wanted.values().removeIf(Objects::isNull);
        return wanted;
    }
}
