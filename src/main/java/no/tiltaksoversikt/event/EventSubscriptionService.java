package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.tiltaksoversikt.event.EventQuery.Reader;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** Subscriptions to events: made, read and ended, and the events that could not be delivered to them. */
@ApplicationScoped
class EventSubscriptionService {

    private static final int MOST = 20;
    private static final int LONGEST_URL = 2000;
    private static final int SECRET_BYTES = 24;
    /** 24 to 64 bytes in Base64. */
    private static final Pattern SECRET = Pattern.compile(
            WebhookClient.SECRET_PREFIX + "(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final Text REFUSED_URL = Text.of("event", "url");
    private static final Text UNKNOWN_TYPE = Text.of("event", "type");
    private static final Text REFUSED_SECRET = Text.of("event", "secret");

    private final SubscriptionStore store;
    private final EventQuery events;
    private final DeadLetterStore deadLetters;
    private final WebhookAddress addresses;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    EventSubscriptionService(
            SubscriptionStore store,
            EventQuery events,
            DeadLetterStore deadLetters,
            WebhookAddress addresses,
            AuditTrail audit) {
        this.events = events;
        this.store = store;
        this.deadLetters = deadLetters;
        this.addresses = addresses;
        this.audit = audit;
    }

    EventSubscription get(String agency, String id) {
        return store.find(agency, id).orElseThrow(() -> new Problem(ProblemType.SUBSCRIPTION_NOT_FOUND).with("id", id));
    }

    /** Creates or changes a subscription. */
    @Transactional
    EventSubscription put(String id, SubscriptionRequest request, Caller caller, Instant now) {
        var agency = caller.orgNumber();
        if (store.find(agency, id).isEmpty() && store.of(agency).size() >= MOST) {
            throw new Problem(ProblemType.TOO_MANY_SUBSCRIPTIONS).with("most", MOST);
        }
        audit.record(now, caller.actor(), "event-subscription-put", null, subject(id));
        return store.put(caller, id, request, newSecret(), now);
    }

    /** Throws a problem 400 with every mistake. Resolves the host, so call it outside a transaction. */
    void requireValid(SubscriptionRequest request) {
        var faults = new ArrayList<Fault>();
        if (!mayBeCalled(request.url())) {
            faults.add(new Fault("/url", REFUSED_URL));
        }
        var wanted = request.wanted();
        for (var i = 0; i < wanted.size(); i++) {
            if (!SubscriptionRequest.TYPES.contains(wanted.get(i))) {
                faults.add(new Fault("/types/" + i, UNKNOWN_TYPE));
            }
        }
        if (request.secret() != null && !SECRET.matcher(request.secret()).matches()) {
            faults.add(new Fault("/secret", REFUSED_SECRET));
        }
        Problem.refuse(faults);
    }

    private boolean mayBeCalled(String url) {
        var address = url.length() > LONGEST_URL ? Optional.<URI>empty() : addresses.parse(url);
        try {
            return address.isPresent() && addresses.resolve(address.get()).isPresent();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return WebhookClient.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    @Transactional
    void remove(String id, Caller caller, Instant now) {
        if (!store.remove(caller.orgNumber(), id)) {
            throw new Problem(ProblemType.SUBSCRIPTION_NOT_FOUND).with("id", id);
        }
        audit.record(now, caller.actor(), "event-subscription-removed", null, subject(id));
    }

    /** Replays events: all after a position, and dead letters by id. */
    @Transactional
    EventSubscription replay(String id, UUID after, List<UUID> dead, Caller caller, Instant now) {
        var subscription = get(caller.orgNumber(), id);
        // Without a position, the subscription only becomes due.
        var position = after == null
                ? Long.MAX_VALUE
                : events.position(after, new Reader(caller.orgNumber(), caller.isDirectorate()));
        store.rewind(subscription, position, now);
        if (deadLetters.request(subscription, dead) < Set.copyOf(dead).size()) {
            throw new Problem(ProblemType.EVENT_NOT_FOUND).with("id", dead);
        }
        audit.record(now, caller.actor(), "events-replayed", null, subject(id));
        return get(caller.orgNumber(), id);
    }

    private static String subject(String id) {
        return "event-subscription " + id;
    }
}
