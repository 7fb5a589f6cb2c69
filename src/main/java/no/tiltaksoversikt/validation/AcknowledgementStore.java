package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.validation.body.Acknowledgement;
import no.tiltaksoversikt.validation.rule.AcknowledgedReasons;
import no.tiltaksoversikt.validation.rule.Finding;

/**
 * The reasons that agencies have given. A reason stands on its rule and its answer's hash, so it survives being left out
 * of the next body, and is forgotten when an answer with another hash is submitted.
 */
@ApplicationScoped
public class AcknowledgementStore {

    private static final String SELECT = """
            select reference, rule, answer_hash, reason from acknowledgement where edition_year = ? and org_number = ?
            """;
    private static final String SELECT_EARLIER = """
            select now.reference, rule, answer_hash, reason
            from unnest(?, ?, ?, ?) as now (reference, edition_year, org_number, reference_then)
            join acknowledgement a on a.edition_year = now.edition_year and a.org_number = now.org_number
                and a.reference = now.reference_then
            """;
    private static final String READ_BACK = """
            select distinct reference, rule, reason from acknowledgement
            where edition_year = ? and org_number = ?
            """;
    private static final String INSERT = """
            insert into acknowledgement (edition_year, org_number, reference, rule, answer_hash, reason, given_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (edition_year, org_number, reference, rule, answer_hash) do update set reason = excluded.reason
            """;
    private static final String DELETE = """
            delete from acknowledgement
            where edition_year = ? and org_number = ? and (cast(? as text) is null or reference = ?)
                and (reference, rule, answer_hash) not in (select * from unnest(?, ?, ?))
            """;

    private final DataSource database;

    AcknowledgementStore(DataSource database) {
        this.database = database;
    }

    private record Key(String reference, String rule, String answerHash) {}

    /** The reasons that an agency has given in an edition. */
    public AcknowledgedReasons of(int editionYear, String orgNumber) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setInt(1, editionYear);
            select.setString(2, orgNumber);
            return reasons(select);
        } catch (SQLException failed) {
            throw new IllegalStateException("The acknowledgements can't be read", failed);
        }
    }

    /** The reasons given for measures when they were last reported, by the reference that they have now. */
    AcknowledgedReasons ofEarlier(Map<String, Measure> last) {
        var references = List.copyOf(last.keySet());
        var then = references.stream().map(last::get).toList();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT_EARLIER)) {
            select.setArray(1, connection.createArrayOf("text", references.toArray()));
            select.setArray(2, array(connection, "int4", then, Measure::editionYear));
            select.setArray(3, array(connection, "text", then, Measure::orgNumber));
            select.setArray(4, array(connection, "text", then, Measure::reference));
            return reasons(select);
        } catch (SQLException failed) {
            throw new IllegalStateException("The acknowledgements can't be read", failed);
        }
    }

    private static Array array(
            Connection connection, String type, List<Measure> measures, Function<Measure, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, measures.stream().map(part).toArray());
    }

    private static AcknowledgedReasons reasons(PreparedStatement select) throws SQLException {
        var reasons = new HashMap<Key, String>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                reasons.put(new Key(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getString(4));
            }
        }
        return (reference, rule, answerHash) -> Optional.ofNullable(reasons.get(new Key(reference, rule, answerHash)));
    }

    /** The reasons given, as they are read back: by the measure's reference, each once, by rule. */
    public Map<String, List<Acknowledgement>> readBack(int editionYear, String orgNumber) {
        var given = new LinkedHashMap<String, List<Acknowledgement>>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(READ_BACK)) {
            select.setInt(1, editionYear);
            select.setString(2, orgNumber);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    given.computeIfAbsent(rows.getString(1), reference -> new ArrayList<>())
                            .add(new Acknowledgement(rows.getString(2), rows.getString(3)));
                }
            }
            given.values().forEach(reasons -> reasons.sort(Acknowledgement.BY_RULE));
            return given;
        } catch (SQLException failed) {
            throw new IllegalStateException("The acknowledgements can't be read", failed);
        }
    }

    /** Remembers the reasons of a whole answer's report, and forgets all others of the agency. */
    public void rememberAll(int editionYear, String orgNumber, List<Finding> findings, Instant now) {
        remember(editionYear, orgNumber, null, findings, now);
    }

    /** Remembers the reasons of one measure's report, and forgets the ones that its answers have outlived. */
    public void rememberOne(int editionYear, String orgNumber, String reference, List<Finding> findings, Instant now) {
        remember(editionYear, orgNumber, reference, findings, now);
    }

    private void remember(int editionYear, String orgNumber, String reference, List<Finding> findings, Instant now) {
        var given =
                findings.stream().filter(finding -> finding.reason() != null).toList();
        try (var connection = database.getConnection()) {
            forget(connection, editionYear, orgNumber, reference, given);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var finding : given) {
                    insert.setInt(1, editionYear);
                    insert.setString(2, orgNumber);
                    bind(insert, finding, now);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The acknowledgements can't be stored", failed);
        }
    }

    private static void bind(PreparedStatement insert, Finding finding, Instant now) throws SQLException {
        insert.setString(3, finding.reference());
        insert.setString(4, finding.rule());
        insert.setString(5, finding.answerHash());
        insert.setString(6, finding.reason());
        insert.setTimestamp(7, Timestamp.from(now));
    }

    private static void forget(
            Connection connection, int editionYear, String orgNumber, String reference, List<Finding> given)
            throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, editionYear);
            delete.setString(2, orgNumber);
            delete.setString(3, reference);
            delete.setString(4, reference);
            delete.setArray(5, texts(connection, given, Finding::reference));
            delete.setArray(6, texts(connection, given, Finding::rule));
            delete.setArray(7, texts(connection, given, Finding::answerHash));
            delete.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<Finding> findings, Function<Finding, String> part)
            throws SQLException {
        return connection.createArrayOf("text", findings.stream().map(part).toArray());
    }
}
