package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Changes the cases of many findings at once, in the caller's transaction. */
@ApplicationScoped
class ReviewCaseStore {

    private static final String CLOSE = """
            insert into finding_case as kept (id, edition_year, org_number, reference, version, status, outcome, note,
                closed_at, closed_by)
            select id, :year, agency, reference, 1, 'CLOSED', :outcome, :note, :now, :by
            from unnest(:ids, :agencies, :references) as found (id, agency, reference)
            order by id
            on conflict (id) do update set version = kept.version + 1, status = 'CLOSED', outcome = excluded.outcome,
                note = excluded.note, closed_at = excluded.closed_at, closed_by = excluded.closed_by
                where kept.status = 'OPEN'
            returning id
            """;

    /** An assignment to another case worker stays, unless the filter selected findings by assignee. */
    private static final String ASSIGN = """
            insert into finding_case as kept (id, edition_year, org_number, reference, version, status, assignee)
            select id, :year, agency, reference, 1, 'OPEN', :assignee
            from unnest(:ids, :agencies, :references) as found (id, agency, reference)
            order by id
            on conflict (id) do update set version = kept.version + 1, assignee = excluded.assignee
                where kept.status = 'OPEN' and (kept.assignee is null or kept.assignee = :from)
            returning id
            """;

    private final Jdbi database;

    ReviewCaseStore(Jdbi database) {
        this.database = database;
    }

    /** Closes the open items. Returns those that it closed. */
    List<UUID> close(
            int year, List<ReviewItem> items, ReviewCase.Outcome outcome, String note, Instant now, String by) {
        return database.withHandle(handle -> of(handle.createQuery(CLOSE), year, items)
                .bind("outcome", outcome)
                .bind("note", note)
                .bind("now", now)
                .bind("by", by)
                .mapTo(UUID.class)
                .list());
    }

    /** Assigns the open items. Returns those that it assigned. */
    List<UUID> assign(int year, List<ReviewItem> items, String assignee, String from) {
        return database.withHandle(handle -> of(handle.createQuery(ASSIGN), year, items)
                .bind("assignee", assignee)
                .bindByType("from", from, String.class)
                .mapTo(UUID.class)
                .list());
    }

    private static Query of(Query query, int year, List<ReviewItem> items) {
        return query.bind("year", year)
                .bindArray("ids", UUID.class, list(items, ReviewItem::id))
                .bindArray(
                        "agencies", String.class, list(items, it -> it.measure().agency()))
                .bindArray("references", String.class, list(items, it -> it.measure()
                        .reference()));
    }

    private static <T> List<T> list(List<ReviewItem> items, Function<ReviewItem, T> part) {
        return items.stream().map(part).toList();
    }
}
