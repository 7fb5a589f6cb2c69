package no.tiltaksoversikt.audit;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the audit trail are wanted. */
class AuditFilter {

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

    /** The values asked for, by parameter. */
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
