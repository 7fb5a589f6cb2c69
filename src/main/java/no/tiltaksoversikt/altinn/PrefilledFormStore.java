package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.altinn.PrefilledForm.Status;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes the jobs, in the caller's transaction. */
@ApplicationScoped
class PrefilledFormStore {

    // A failed job is restarted with 1 attempt instead of 0: Altinn may have made the instance all the same, so the
    // worker looks for it first.
    private static final String START = """
        insert into altinn_prefill (id, edition_year, org_number, source, message, status, attempts, next_attempt_at, started_at)
        select gen_random_uuid(), :year, agency, cast(:source as uuid), cast(:message as text), 'WAITING', 0, :now, :now
        from unnest(:agencies) as agency
        on conflict on constraint altinn_prefill_once_key do update
            set status = 'WAITING', attempts = 1, next_attempt_at = excluded.next_attempt_at, problem = null,
                message = excluded.message
            where altinn_prefill.status = 'FAILED'
        returning org_number
        """;
    private static final String RESTART_RETURNED = """
        update altinn_prefill set status = 'WAITING', attempts = 1, next_attempt_at = :now, problem = null
        where edition_year = :year and source is not null and status = 'FAILED' returning org_number
        """;
    private static final String SELECT = """
        select p.*, i.party_id as source_party from altinn_prefill p left join altinn_instance i on i.id = p.source
        """;

    private static final String VIEW = """
        select org_number as agency, source as refused_instance, status, problem, attempts, started_at, instance,
            case when status = 'WAITING' then next_attempt_at end as next_attempt_at
        from altinn_prefill where edition_year = :year order by org_number, started_at, id
        """;

    /** A due job without a valid lease. If a worker stops, its job becomes due again when the lease expires. */
    private static final String CLAIM = """
        update altinn_prefill set attempts = attempts + 1, leased_until = :leasedUntil
        where id = (
            select id from altinn_prefill
            where status = 'WAITING' and next_attempt_at <= :now and (leased_until is null or leased_until <= :now)
            order by next_attempt_at, id limit 1 for update skip locked)
        returning id
        """;

    private static final String MARK_MADE = """
        update altinn_prefill set status = 'MADE', party_id = :party, instance = :instance, problem = null,
            leased_until = null where id = :id and status = 'WAITING'
        """;
    private static final String SET_STATUS = """
        update altinn_prefill set status = :status, problem = :problem, next_attempt_at = :at, leased_until = null
        where id = :id and status = 'WAITING'
        """;
    private final Jdbi database;

    PrefilledFormStore(Jdbi database) {
        this.database = database;
    }

    /** Starts or restarts a job for each agency, except those whose job has not failed. Returns their agencies. */
    List<String> startAll(int editionYear, List<String> orgNumbers, Instant now) {
        return start(editionYear, orgNumbers, null, null, now);
    }

    /** Starts or restarts a job for a rejected form, unless there is one that has not failed. */
    void startReturned(int editionYear, String orgNumber, UUID source, String message, Instant now) {
        start(editionYear, List.of(orgNumber), source, message, now);
    }

    private List<String> start(int editionYear, List<String> orgNumbers, UUID source, String message, Instant now) {
        return database.withHandle(handle -> handle.createQuery(START)
                .bind("year", editionYear)
                .bindArray("agencies", String.class, orgNumbers)
                .bindByType("source", source, UUID.class)
                .bindByType("message", message, String.class)
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    /** Restarts the failed jobs for rejected forms. Returns their agencies. */
    List<String> restartReturned(int editionYear, Instant now) {
        return database.withHandle(handle -> handle.createQuery(RESTART_RETURNED)
                .bind("year", editionYear)
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    Optional<PrefilledForm> claim(Instant now, Instant leasedUntil) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("now", now)
                .bind("leasedUntil", leasedUntil)
                .mapTo(UUID.class)
                .findOne()
                .map(id -> handle.createQuery(SELECT + " where p.id = :id")
                        .bind("id", id)
                        .mapTo(PrefilledForm.class)
                        .one()));
    }

    void markMade(UUID id, InstanceAddress instance) {
        database.useHandle(handle -> handle.createUpdate(MARK_MADE)
                .bind("id", id)
                .bind("party", instance.partyId())
                .bind("instance", instance.id())
                .execute());
    }

    /** Sets the status of a waiting job, and for WAITING the time of the next attempt. */
    void setStatus(UUID id, Status status, String problem, Instant at) {
        database.useHandle(handle -> handle.createUpdate(SET_STATUS)
                .bind("id", id)
                .bind("status", status)
                .bindByType("problem", problem, String.class)
                .bind("at", at)
                .execute());
    }

    /** The jobs of an edition by agency, oldest first. */
    List<PrefilledFormView> ofEdition(int editionYear) {
        return database.withHandle(handle -> handle.createQuery(VIEW)
                .bind("year", editionYear)
                .mapTo(PrefilledFormView.class)
                .list());
    }
}
