package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Stores the cases of findings, in the caller's transaction. Notes of case workers may mention an address. */
@ApplicationScoped
class ReviewCaseStore implements PersonalData {

    /** The update changes nothing: it locks the row and returns it, in the same statement that makes one. */
    private static final String LOCK = """
            insert into finding_case as kept (id, edition_year, org_number, reference, version, status)
            values (:id, :year, :agency, :reference, 0, 'OPEN')
            on conflict (id) do update set version = kept.version
            returning version, status, assignee, outcome, note, closed_at, closed_by
            """;

    private static final String SAVE = """
            update finding_case set version = :version, status = :status, assignee = :assignee, outcome = :outcome,
                note = :note, closed_at = :closedAt, closed_by = :closedBy
            where id = :id
            """;

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

    private static final String MENTIONS = """
            select edition_year, org_number, reference, 'note', false
            from finding_case where strpos(lower(note), lower(:address)) > 0 order by 1, 2, 3, id
            """;

    private final Jdbi database;

    ReviewCaseStore(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return PersonalData.holdings(database, Place.FINDING, MENTIONS, address);
    }

    /** Locks the case of an item until the transaction ends. Creates it if there is none. */
    ReviewCase lock(int year, ReviewItem item) {
        return database.withHandle(handle -> handle.createQuery(LOCK)
                .bind("id", item.id())
                .bind("year", year)
                .bind("agency", item.measure().agency())
                .bind("reference", item.measure().reference())
                .mapTo(ReviewCase.class)
                .one());
    }

    void save(UUID id, ReviewCase state) {
        database.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("id", id)
                .bind("version", state.version())
                .bind("status", state.status())
                .bind("assignee", state.assignee())
                .bind("outcome", state.outcome())
                .bind("note", state.note())
                .bind("closedAt", state.closedAt())
                .bind("closedBy", state.closedBy())
                .execute());
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
