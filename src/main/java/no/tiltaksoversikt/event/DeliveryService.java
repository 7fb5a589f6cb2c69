package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.event.EventQuery.Reader;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.security.DirectorateConfig;

/** Decides which event a subscription gets next, and records the result of each delivery. */
@ApplicationScoped
class DeliveryService {

    /** Each pause is six times the one before: from five seconds to half a day in seven steps. */
    private static final int FACTOR = 6;

    private final EventConfig config;
    private final DirectorateConfig directorate;
    private final EventOutbox outbox;
    private final EventQuery events;
    private final SubscriptionStore subscriptions;
    private final DeadLetterStore deadLetters;
    private final Clock clock;

    DeliveryService(
            EventConfig config,
            DirectorateConfig directorate,
            EventOutbox outbox,
            EventQuery events,
            SubscriptionStore subscriptions,
            DeadLetterStore deadLetters,
            Clock clock) {
        this.config = config;
        this.directorate = directorate;
        this.outbox = outbox;
        this.events = events;
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Transactional
    void number() {
        outbox.number();
    }

    /** Announces deadlines that are near, and deletes old events. */
    @Transactional
    void tidy() {
        var now = clock.instant();
        var today = now.atZone(Clocks.NORWAY).toLocalDate();
        var near = today.plus(config.closing());
        Edition.newestFirst().stream()
                .filter(edition -> edition.state() == EditionState.OPEN)
                .filter(edition -> !edition.deadline().isPassedAt(now)
                        && !edition.deadline().day().isAfter(near))
                .forEach(edition -> outbox.announceClosing(edition.year(), now));
        outbox.forget(now.atZone(Clocks.NORWAY).minus(config.retention()).toInstant());
    }

    /** Leases subscriptions with pending events. */
    @Transactional
    List<EventSubscription> claim(int most) {
        var now = clock.instant();
        return subscriptions.claim(now, leaseFrom(now), most);
    }

    /** Long enough for one delivery and what is written of it: another instance waits so long if this one dies. */
    private Instant leaseFrom(Instant now) {
        return now.plus(config.timeout().multipliedBy(3));
    }

    @Transactional
    void release(EventSubscription subscription) {
        subscriptions.release(subscription);
    }

    /** The next delivery: an event, or a dead letter whose replay is requested. */
    record Next(EventSubscription subscription, EventView event, boolean isDeadLetter) {}

    /** The next delivery to a subscription, whose lease begins anew; ends the lease if nothing is pending or due. */
    @Transactional
    Optional<Next> next(EventSubscription leased) {
        var now = clock.instant();
        var renewed = subscriptions.renew(leased, leaseFrom(now));
        var next =
                renewed.filter(subscription -> !subscription.due().isAfter(now)).flatMap(this::pending);
        if (next.isEmpty()) {
            renewed.ifPresent(subscriptions::release);
        }
        return next;
    }

    private Optional<Next> pending(EventSubscription subscription) {
        var again = deadLetters.firstRequested(subscription);
        if (again.isPresent()) {
            return Optional.of(new Next(subscription, again.get(), true));
        }
        // Read before the events, so that all events up to it are visible.
        var last = subscriptions.lastPosition();
        var event = events.after(subscription.position(), reader(subscription), subscription.types(), 1).stream()
                .findFirst();
        if (event.isEmpty() && last > subscription.position()) {
            subscriptions.move(subscription, last, null, null);
        }
        return event.map(it -> new Next(subscription, it, false));
    }

    /** What the subscriber may see: an organisation that is no longer the directorate gets only its own events. */
    private Reader reader(EventSubscription subscription) {
        var agency = subscription.orgNumber();
        return new Reader(
                agency, subscription.seesAll() && directorate.orgNumbers().contains(agency));
    }

    /** Records the result of a delivery; empty if the subscriber accepted it. */
    @Transactional
    void record(Next sent, Optional<String> failure) {
        var now = clock.instant();
        var subscription = sent.subscription();
        if (failure.isEmpty()) {
            // A dead letter is delivered by its own replay, or by one of all events after another.
            deadLetters.remove(subscription, sent.event());
            if (!sent.isDeadLetter()) {
                subscriptions.move(subscription, sent.event().position(), now, null);
            }
        } else if (sent.isDeadLetter()) {
            deadLetters.bury(subscription, sent.event(), now, failure.get());
        } else if (subscription.attempts() + 1 < config.attempts()) {
            subscriptions.postpone(subscription, now.plus(pause(subscription.attempts())), failure.get());
        } else if (subscriptions.move(subscription, sent.event().position(), null, failure.get())) {
            deadLetters.bury(subscription, sent.event(), now, failure.get());
        }
    }

    private Duration pause(int attempts) {
        var pause = config.firstRetry();
        for (var i = 0; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
