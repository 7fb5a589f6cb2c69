package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps what has happened to measures; append-only, as the table is. */
@ApplicationScoped
public class LineageEvents {

    private static final String INSERT = """
            insert into lineage_event (edition_year, org_number, reference, kind, lineage_id, was_public, to_org_number,
                to_references, link_reference, note, at, organisation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TOLD = """
            select edition_year, org_number, reference, kind, lineage_id, was_public, to_org_number, to_references,
                link_reference, note, at, organisation, id
            from lineage_event
            where edition_year between ? and ? and (org_number = any (?) or to_org_number = any (?))
            """;
    private static final String SELECT = TOLD + "order by id";
    private static final String UNTIL = TOLD + """
            union all
            select edition_year, org_number, reference, 'CONTINUED', lineage_id, was_public, null, '{}', normal_reference,
                null, to_timestamp(0), org_number, 0
            from unnormalised_reference
            where edition_year <= ? and org_number = any (?) and reason in ('FROZEN', 'CORRECTED')
            order by id
            """;

    private final DataSource database;

    public LineageEvents(DataSource database) {
        this.database = database;
    }

    /** Adds an event, in the caller's transaction. */
    public void add(LineageEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, event.editionYear());
            insert.setString(2, event.orgNumber());
            insert.setString(3, event.reference());
            insert.setString(4, event.kind().name());
            insert.setObject(5, event.lineageId());
            insert.setBoolean(6, event.wasPublic());
            insert.setString(7, event.toOrgNumber());
            insert.setArray(
                    8, connection.createArrayOf("text", event.toReferences().toArray()));
            insert.setString(9, event.linkReference());
            insert.setString(10, event.note());
            insert.setTimestamp(11, Timestamp.from(event.at()));
            insert.setString(12, event.organisation());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The event can't be stored", failed);
        }
    }

    /** What has happened to an agency's measures, and which have come to it, told in one edition; the oldest first. */
    public List<LineageEvent> ofEdition(int editionYear, String orgNumber) {
        return select(SELECT, editionYear, editionYear, List.of(orgNumber));
    }

    /**
     * The same for several agencies, in an edition and all before it. A measure that is stored under a reference which is not in
     * normal form goes on under the normal one, as if the agency had told so.
     */
    List<LineageEvent> until(int editionYear, Collection<String> orgNumbers) {
        return select(UNTIL, 0, editionYear, orgNumbers);
    }

    private List<LineageEvent> select(String statement, int from, int until, Collection<String> orgNumbers) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(statement)) {
            var agencies = connection.createArrayOf("text", orgNumbers.toArray());
            select.setInt(1, from);
            select.setInt(2, until);
            select.setArray(3, agencies);
            select.setArray(4, agencies);
            if (statement.equals(UNTIL)) {
                select.setInt(5, until);
                select.setArray(6, agencies);
            }
            var found = new ArrayList<LineageEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The events can't be read", failed);
        }
    }

    private static LineageEvent event(ResultSet row) throws SQLException {
        return new LineageEvent(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                LineageEvent.Kind.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getBoolean(6),
                row.getString(7),
                List.of((String[]) row.getArray(8).getArray()),
                row.getString(9),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                row.getString(12));
    }
}
