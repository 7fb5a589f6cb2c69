package no.tiltaksoversikt.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event in the JSON format of CloudEvents 1.0.
 *
 * @param position among all events; not shown, since gaps would reveal events that the reader may not see
 */
@Schema(name = "Event")
record EventView(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @JsonIgnore @Schema(hidden = true) long position,
        Data data) {

    /** What the event concerns, and where to read more. */
    @Schema(name = "EventData")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(int edition, String agency, String reference, Integer revision, String href) {}

    static EventView of(ResultSet row, String source) throws SQLException {
        var edition = row.getInt("edition_year");
        var agency = row.getString("org_number");
        var reference = row.getString("reference");
        var subject = subject(edition, agency, reference);
        return new EventView(
                "1.0",
                row.getObject("event_id", UUID.class),
                source,
                row.getString("type"),
                subject,
                row.getTimestamp("at").toInstant(),
                "application/json",
                row.getLong("position"),
                new Data(edition, agency, reference, row.getObject("revision", Integer.class), source + "/" + subject));
    }

    private static String subject(int edition, String agency, String reference) {
        return "editions/" + edition
                + (agency == null ? "" : "/submissions/" + agency)
                + (reference == null
                        ? ""
                        : "/measures/"
                                + URLEncoder.encode(reference, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
    }
}
