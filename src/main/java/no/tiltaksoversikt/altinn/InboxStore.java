package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnClient.Substatus;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.submission.progress.AgencyForms;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Reads and writes the inbox's tables, in the caller's transaction where there is one. */
@ApplicationScoped
class InboxStore implements AgencyForms {

    private static final String WITH_STATUS = "(cast(:status as text) is null or status = :status)";
    private static final String INSERT_EVENT = """
        insert into altinn_event (id, type, instance, received_at) values (:id, :type, :instance, :now)
        on conflict do nothing
        """;
    private static final String INSERT = """
        insert into altinn_instance (id, party_id, found_by, first_seen_at, edition_year, status, attempts, next_attempt_at)
        values (:id, :party, :foundBy, :now, :year, 'WAITING', 0, :now) on conflict do nothing
        """;
    private static final String SELECT = """
        select id, party_id, edition_year, status, attempts, outcome, ended_at, receipt, substatus_label,
            substatus_description
        from altinn_instance
        """;
    private static final String VIEW = """
        select id, status, outcome, refusal, problem, attempts, found_by, first_seen_at, ended_at as sent_in_at,
            case when status in ('WAITING', 'TELLING') then next_attempt_at end as next_attempt_at,
            edition_year as edition, org_number as agency, receipt
        from altinn_instance where %s order by first_seen_at desc, id
        """;
    private static final String PAGE = VIEW.formatted(WITH_STATUS) + " limit :size offset :offset";

    /** A due instance without a valid lease. If a worker stops, its instance becomes due again when the lease expires. */
    private static final String CLAIM = """
        update altinn_instance set attempts = attempts + 1, leased_until = :leasedUntil
        where id = (
            select id from altinn_instance
            where status in ('WAITING', 'TELLING') and next_attempt_at <= :now
                and (leased_until is null or leased_until <= :now)
            order by next_attempt_at, id limit 1 for update skip locked)
        returning *
        """;

    private static final String DECIDE = """
        update altinn_instance set status = 'TELLING', outcome = :outcome, refusal = :refusal, edition_year = :year,
            org_number = :agency, ended_at = :endedAt, receipt = coalesce(:receipt, receipt), substatus_label = :label,
            substatus_description = :description, attempts = 1
        where id = :id and status = 'WAITING'
        """;
    private static final String FINISH = """
        update altinn_instance set status = 'DONE', problem = null, leased_until = null
        where id = :id and status = 'TELLING'
        """;
    private static final String POSTPONE = """
        update altinn_instance set problem = :problem, next_attempt_at = :until, leased_until = null where id = :id
        """;
    private static final String GIVE_UP = """
        update altinn_instance set status = 'DEAD', problem = :problem, leased_until = null where id = :id
        """;
    private static final String RESTART = """
        update altinn_instance set status = 'WAITING', problem = null, attempts = 0, next_attempt_at = :now where id = :id
        """;
    private static final String SENT = """
        select id, ended_at as sent_in_at, outcome, refusal, substatus_description as message, receipt
        from altinn_instance where edition_year = :year and org_number = :agency order by ended_at desc nulls last, id limit 24
        """;
    private static final String EVENTS = "(received_at) from altinn_event where type = :type and received_at >= :after";

    private final Jdbi database;

    InboxStore(Jdbi database) {
        this.database = database;
    }

    /** Returns false if the event is known. */
    boolean addEvent(CloudEvent event, UUID instance, Instant now) {
        return database.withHandle(handle -> handle.createUpdate(INSERT_EVENT)
                        .bind("id", event.id())
                        .bind("type", event.type())
                        .bind("instance", instance)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Returns false if the instance is known. */
    boolean addInstance(InstanceAddress instance, FoundBy foundBy, Integer editionYear, Instant now) {
        return update(INSERT, instance.id(), update -> update.bind("party", instance.partyId())
                        .bind("foundBy", foundBy)
                        .bind("year", editionYear)
                        .bind("now", now))
                == 1;
    }

    /** Claims the next due instance until the lease ends. */
    Optional<InboxInstance> claim(Instant now, Instant leasedUntil) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("now", now)
                .bind("leasedUntil", leasedUntil)
                .mapTo(InboxInstance.class)
                .findOne());
    }

    /** The instance, locked until the transaction ends. */
    InboxInstance lock(UUID id) {
        return find(SELECT + " where id = :id for update", id).orElseThrow();
    }

    Optional<InboxInstance> find(UUID id) {
        return find(SELECT + " where id = :id", id);
    }

    /** The instance whose form gave a receipt. */
    Optional<InboxInstance> findByReceipt(UUID receipt) {
        return find(SELECT + " where receipt = :id order by ended_at desc limit 1", receipt);
    }

    /**
     * The outcome of a form.
     *
     * @param receipt null if the form was not submitted as the agency's answer
     * @param refusal null if it was not rejected
     */
    record Decision(Integer editionYear, Outcome outcome, UUID receipt, String refusal, Substatus substatus) {}

    void decide(SentIn sent, Decision decision) {
        update(DECIDE, sent.id(), update -> update.bind("agency", sent.orgNumber())
                .bind("endedAt", sent.endedAt())
                .bind("year", decision.editionYear())
                .bind("outcome", decision.outcome())
                .bind("refusal", decision.refusal())
                .bind("receipt", decision.receipt())
                .bind("label", decision.substatus().label())
                .bind("description", decision.substatus().description()));
    }

    /** Marks the instance as DONE: the sender is notified. */
    void finish(UUID id) {
        update(FINISH, id, update -> update);
    }

    void postpone(UUID id, String problem, Instant until) {
        update(POSTPONE, id, update -> update.bind("problem", problem).bind("until", until));
    }

    /** Marks an instance as DEAD: it is not tried again until it is replayed. */
    void giveUp(UUID id, String problem) {
        update(GIVE_UP, id, update -> update.bind("problem", problem));
    }

    void restart(UUID id, Instant now) {
        update(RESTART, id, update -> update.bind("now", now));
    }

    /** A page of instances, newest first. */
    List<AltinnInstanceView> page(Status status, long offset, int size) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("status", status)
                .bind("size", size)
                .bind("offset", offset)
                .mapTo(AltinnInstanceView.class)
                .list());
    }

    AltinnInstanceView view(UUID id) {
        return database.withHandle(handle -> handle.createQuery(VIEW.formatted("id = :id"))
                .bind("id", id)
                .mapTo(AltinnInstanceView.class)
                .one());
    }

    @Override
    public List<SentForm> sent(int editionYear, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(SENT)
                .bind("year", editionYear)
                .bind("agency", orgNumber)
                .mapTo(SentForm.class)
                .list());
    }

    long count(Status status) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from altinn_instance where " + WITH_STATUS)
                        .bind("status", status)
                        .mapTo(Long.class)
                        .one());
    }

    /** When the last event of a type was received. */
    Optional<Instant> lastEvent(String type) {
        return eventAt("select max" + EVENTS, type, Instant.EPOCH);
    }

    /** When the first event of a type after a time was received. */
    Optional<Instant> firstEvent(String type, Instant after) {
        return eventAt("select min" + EVENTS, type, after);
    }

    private Optional<Instant> eventAt(String sql, String type, Instant after) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("type", type)
                .bind("after", after)
                .mapTo(Instant.class)
                .findOne());
    }

    private int update(String sql, UUID id, UnaryOperator<Update> values) {
        return database.withHandle(
                handle -> values.apply(handle.createUpdate(sql).bind("id", id)).execute());
    }

    private Optional<InboxInstance> find(String sql, UUID id) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .mapTo(InboxInstance.class)
                .findOne());
    }
}
