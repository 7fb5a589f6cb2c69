package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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

    /** Leases subscriptions with pending events, long enough for a batch to each. */
    @Transactional
    List<EventSubscription> claim(int most, int batch) {
        var now = clock.instant();
        return subscriptions.claim(now, now.plus(config.timeout().multipliedBy(batch + 1L)), most);
    }

    @Transactional
    void release(EventSubscription subscription) {
        subscriptions.release(subscription);
    }

    /** The next delivery: an event, or a dead letter whose replay is requested. */
    record Next(EventSubscription subscription, EventView event, boolean isDeadLetter) {}

    /** The next delivery to a subscription, read anew; empty if nothing is pending or due. */
    @Transactional
    Optional<Next> next(EventSubscription claimed) {
        var found = subscriptions.find(claimed.orgNumber(), claimed.id());
        if (found.isEmpty() || found.get().due().isAfter(clock.instant())) {
            return Optional.empty();
        }
        var subscription = found.get();
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
        if (sent.isDeadLetter()) {
            failure.ifPresentOrElse(
                    why -> deadLetters.bury(subscription, sent.event(), now, why),
                    () -> deadLetters.remove(subscription, sent.event()));
        } else if (failure.isEmpty()) {
            subscriptions.move(subscription, sent.event().position(), now, null);
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
