package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.security.Caller;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes subscriptions and their positions. */
@ApplicationScoped
class SubscriptionStore {

    private static final String OF = "select * from event_subscription where org_number = :agency";
    private static final String PUT = """
        insert into event_subscription (org_number, id, url, types, secret, sees_all, created_at, position, attempts, due)
        values (:agency, :id, :url, :types, coalesce(:secret, :made), :seesAll, :now,
            (select coalesce(max(position), 0) from event), 0, :now)
        on conflict (org_number, id) do update set url = excluded.url, types = excluded.types,
            secret = coalesce(:secret, event_subscription.secret), sees_all = excluded.sees_all, attempts = 0,
            due = excluded.due, last_failure = null
        returning *
        """;
    private static final String REMOVE = "delete from event_subscription where org_number = :agency and id = :id";

    /** Subscriptions with pending events that no other instance has leased. The lease of an instance that dies expires. */
    private static final String CLAIM = """
        update event_subscription set leased_until = :until where (org_number, id) in (
            select org_number, id from event_subscription s
            where due <= :now and (leased_until is null or leased_until <= :now)
                and (position < (select coalesce(max(position), 0) from event) or exists (
                    select from event_dead_letter d
                    where d.org_number = s.org_number and d.subscription = s.id and d.is_requested))
            order by due limit :most for update skip locked)
        returning *
        """;

    /** The condition on the position skips a subscription that was changed or rewound meanwhile, here and in POSTPONE. */
    private static final String MOVE = """
        update event_subscription set position = :position, attempts = 0, last_failure = :failure,
            last_delivery = coalesce(:delivered, last_delivery)
        where org_number = :agency and id = :id and position = :from
        """;

    private static final String POSTPONE = """
        update event_subscription set attempts = attempts + 1, due = :due, last_failure = :failure
        where org_number = :agency and id = :id and position = :from and attempts = :attempts
        """;
    /** A lease is known by its end: an instance whose lease has expired does not touch that of another. */
    private static final String LEASE = """
        update event_subscription set leased_until = :until
        where org_number = :agency and id = :id and leased_until = :held
        returning *
        """;

    private static final String REWIND = """
        update event_subscription set position = least(position, :after), attempts = 0, due = :now, last_failure = null
        where org_number = :agency and id = :id
        """;
    private static final String LAST = "select coalesce(max(position), 0) from event";

    private final Jdbi database;

    SubscriptionStore(Jdbi database) {
        this.database = database;
    }

    List<EventSubscription> of(String agency) {
        return query(OF + " order by id", Map.of("agency", agency));
    }

    Optional<EventSubscription> find(String agency, String id) {
        return query(OF + " and id = :id", Map.of("agency", agency, "id", id)).stream()
                .findFirst();
    }

    /** A new subscription begins with future events; an existing one keeps its position. */
    EventSubscription put(Caller caller, String id, SubscriptionRequest wanted, String madeSecret, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("agency", caller.orgNumber());
        values.put("id", id);
        values.put("url", wanted.url());
        values.put("types", wanted.wanted().toArray(String[]::new));
        values.put("secret", wanted.secret());
        values.put("made", madeSecret);
        values.put("seesAll", caller.isDirectorate());
        values.put("now", now);
        return query(PUT, values).get(0);
    }

    boolean remove(String agency, String id) {
        return update(REMOVE, Map.of("agency", agency, "id", id)) > 0;
    }

    List<EventSubscription> claim(Instant now, Instant until, int most) {
        return query(CLAIM, Map.of("now", now, "until", until, "most", most));
    }

    /** Moves the position. Returns false if the subscription was elsewhere. */
    boolean move(EventSubscription from, long position, Instant deliveredAt, String failure) {
        var values = new HashMap<String, Object>(key(from));
        values.put("from", from.position());
        values.put("position", position);
        values.put("delivered", deliveredAt);
        values.put("failure", failure);
        return update(MOVE, values) > 0;
    }

    void postpone(EventSubscription subscription, Instant due, String failure) {
        var values = new HashMap<String, Object>(key(subscription));
        values.put("from", subscription.position());
        values.put("attempts", subscription.attempts());
        values.put("due", due);
        values.put("failure", failure);
        update(POSTPONE, values);
    }

    /** The subscription, read anew, with a lease until then; empty if it is gone or this lease is another's by now. */
    Optional<EventSubscription> renew(EventSubscription leased, Instant until) {
        var values = new HashMap<String, Object>(key(leased));
        values.put("held", leased.leasedUntil());
        values.put("until", until);
        return query(LEASE, values).stream().findFirst();
    }

    void release(EventSubscription leased) {
        renew(leased, null);
    }

    /**
     * Replays the events after a position. A position ahead of the present one changes nothing but makes the
     * subscription due.
     */
    void rewind(EventSubscription subscription, long after, Instant now) {
        var values = new HashMap<String, Object>(key(subscription));
        values.put("after", after);
        values.put("now", now);
        update(REWIND, values);
    }

    long lastPosition() {
        return database.withHandle(
                handle -> handle.createQuery(LAST).mapTo(Long.class).one());
    }

    private static Map<String, Object> key(EventSubscription subscription) {
        return Map.of("agency", subscription.orgNumber(), "id", subscription.id());
    }

    private List<EventSubscription> query(String sql, Map<String, ?> values) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bindMap(values)
                .mapTo(EventSubscription.class)
                .list());
    }

    private int update(String sql, Map<String, ?> values) {
        return database.withHandle(
                handle -> handle.createUpdate(sql).bindMap(values).execute());
    }
}
