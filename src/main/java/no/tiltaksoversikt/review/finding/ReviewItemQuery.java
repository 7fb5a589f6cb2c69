package no.tiltaksoversikt.review.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.finding.ReviewItem.Group;
import no.tiltaksoversikt.review.finding.ReviewItem.Kind;
import no.tiltaksoversikt.review.finding.ReviewItem.Priority;
import no.tiltaksoversikt.review.finding.ReviewItem.Subject;

/** Finds what a case worker should look at. The database computes and pages; no more than a page is in memory. */
@ApplicationScoped
class ReviewItemQuery {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DataSource database;

    ReviewItemQuery(DataSource database) {
        this.database = database;
    }

    /** Which findings are wanted; each part null where any are. */
    record Filter(
            UUID id,
            Kind kind,
            ReviewCase.Status status,
            String assignee,
            String ministry,
            String agency,
            String rule) {

        static Filter one(UUID id) {
            return new Filter(id, null, null, null, null, null, null);
        }
    }

    /** Some findings, the most important first, and how many there are in all. */
    record Found(List<ReviewItem> findings, long total) {}

    /** A part of the findings of an edition. */
    Found find(int year, Filter filter, int limit, long offset) {
        var found = select(year, filter, limit, offset);
        // Behind the last finding there is no row to say how many there are.
        return found.findings().isEmpty() && offset > 0
                ? new Found(List.of(), select(year, filter, 1, 0).total())
                : found;
    }

    /** One finding; a problem 404 where the answers of the edition give none with this id. */
    ReviewItem get(int year, UUID id) {
        return find(year, Filter.one(id), 1, 0).findings().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.FINDING_NOT_FOUND).with("year", String.valueOf(year)));
    }

    private Found select(int year, Filter filter, int limit, long offset) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ReviewItemSql.SELECT)) {
            bind(select, year, filter, limit, offset);
            var findings = new ArrayList<ReviewItem>();
            var total = 0L;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    total = rows.getLong("total");
                    findings.add(finding(rows));
                }
            }
            return new Found(findings, total);
        } catch (SQLException failed) {
            throw new IllegalStateException("The findings can't be read", failed);
        }
    }

    private static void bind(PreparedStatement select, int year, Filter filter, int limit, long offset)
            throws SQLException {
        select.setInt(1, year);
        select.setObject(2, filter.id());
        select.setString(3, name(filter.kind()));
        select.setString(4, name(filter.status()));
        select.setString(5, filter.assignee());
        select.setString(6, filter.assignee());
        select.setString(7, filter.ministry());
        select.setString(8, filter.agency());
        select.setString(9, filter.rule());
        select.setInt(10, limit);
        select.setLong(11, offset);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ReviewItem finding(ResultSet row) throws SQLException {
        return new ReviewItem(
                row.getObject("finding", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("rule"),
                row.getString("field"),
                Priority.valueOf(row.getString("priority")),
                new Subject(
                        row.getObject("id", UUID.class),
                        row.getInt("from_revision"),
                        row.getString("org_number"),
                        row.getString("ministry_code"),
                        row.getString("reference"),
                        row.getString("name")),
                row.getObject("since", Integer.class),
                row.getString("value"),
                row.getString("before"),
                row.getString("reason"),
                groups(row.getString("groups")),
                state(row));
    }

    private static ReviewCase.State state(ResultSet row) throws SQLException {
        return new ReviewCase.State(
                row.getInt("version"),
                ReviewCase.Status.valueOf(row.getString("status")),
                row.getString("assignee"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(ReviewCase.Outcome::valueOf)
                        .orElse(null),
                row.getString("note"),
                Optional.ofNullable(row.getTimestamp("closed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("closed_by"));
    }

    private static List<Group> groups(String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return List.of(MAPPER.readValue(json, Group[].class));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
