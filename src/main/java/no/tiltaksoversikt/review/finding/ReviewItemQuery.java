package no.tiltaksoversikt.review.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.finding.ReviewItem.Group;
import no.tiltaksoversikt.review.finding.ReviewItem.Kind;
import no.tiltaksoversikt.review.finding.ReviewItem.Priority;
import no.tiltaksoversikt.review.finding.ReviewItem.Subject;
import org.jdbi.v3.core.Jdbi;

/** Reads the review items of an edition. The database computes and pages them, so at most a page is in memory. */
@ApplicationScoped
class ReviewItemQuery {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Jdbi database;
    private final Questionnaires questionnaires;

    ReviewItemQuery(Jdbi database, Questionnaires questionnaires) {
        this.database = database;
        this.questionnaires = questionnaires;
    }

    /** Selects items; a null selects all. */
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

    /** A page of items, the most important first, and the number of all. */
    record Found(List<ReviewItem> items, long total) {}

    /** A page of the items of an edition. */
    Found find(int year, Filter filter, int limit, long offset) {
        var found = select(year, filter, limit, offset);
        // A page behind the last item has no row with the total.
        return found.items().isEmpty() && offset > 0
                ? new Found(List.of(), select(year, filter, 1, 0).total())
                : found;
    }

    /** One item; a problem 404 if the answers of the edition give none with this id. */
    ReviewItem get(int year, UUID id) {
        return find(year, Filter.one(id), 1, 0).items().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.FINDING_NOT_FOUND).with("year", String.valueOf(year)));
    }

    private Found select(int year, Filter filter, int limit, long offset) {
        var phases = questionnaires.get(Edition.getByYear(year).questionnaire()).codes(AnswerField.PHASE);
        return database.withHandle(handle -> {
            var total = new AtomicLong();
            var items = handle.createQuery(ReviewItemSql.SELECT)
                    .bind("year", year)
                    .bind("id", filter.id())
                    .bind("kind", filter.kind())
                    .bind("status", filter.status())
                    .bind("assignee", filter.assignee())
                    .bind("ministry", filter.ministry())
                    .bind("agency", filter.agency())
                    .bind("rule", filter.rule())
                    .bindArray("phases", String.class, phases)
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> {
                        total.set(row.getLong("total"));
                        return item(row);
                    })
                    .list();
            return new Found(items, total.get());
        });
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
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
