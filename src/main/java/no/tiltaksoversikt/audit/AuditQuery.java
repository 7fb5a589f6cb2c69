package no.tiltaksoversikt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;

/** Reads the audit trail, the newest entries first. */
@ApplicationScoped
class AuditQuery {

    private static final String COUNT = "select count(*) from audit_entry";
    private static final String SELECT = """
            select id, at, organisation, supplier, client_id, scope, action, edition_year, subject, request_id
            from audit_entry""";

    private final DataSource database;

    AuditQuery(DataSource database) {
        this.database = database;
    }

    /** A condition in SQL with one place, and what fills it. */
    record Condition(String sql, Object value) {

        static Condition column(String name, Object value) {
            return new Condition(name + " = ?", value);
        }

        static Condition from(Instant time) {
            return new Condition("at >= ?", Timestamp.from(time));
        }

        static Condition before(Instant time) {
            return new Condition("at < ?", Timestamp.from(time));
        }
    }

    /** The entries for which all conditions hold. */
    @Transactional
    Page<AuditEntryView> find(List<Condition> conditions, PageRequest page) {
        var where = conditions.isEmpty()
                ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
        try (var connection = database.getConnection()) {
            return Page.of(entries(connection, where, conditions, page), count(connection, where, conditions), page);
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit trail can't be read", failed);
        }
    }

    private static long count(Connection connection, String where, List<Condition> conditions) throws SQLException {
        try (var select = connection.prepareStatement(COUNT + where)) {
            bind(select, conditions);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<AuditEntryView> entries(
            Connection connection, String where, List<Condition> conditions, PageRequest page) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + where + " order by id desc limit ? offset ?")) {
            var next = bind(select, conditions);
            select.setInt(next, page.size());
            select.setLong(next + 1, (long) page.page() * page.size());
            var found = new ArrayList<AuditEntryView>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(entry(rows));
                }
            }
            return found;
        }
    }

    private static int bind(PreparedStatement select, List<Condition> conditions) throws SQLException {
        var index = 1;
        for (var condition : conditions) {
            select.setObject(index++, condition.value());
        }
        return index;
    }

    private static AuditEntryView entry(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getString(10));
    }
}
