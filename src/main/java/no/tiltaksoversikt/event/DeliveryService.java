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

/** Decides what a subscription gets next, and what follows from how the subscriber took it. */
@ApplicationScoped
class DeliveryService {

    /** From five seconds to half a day in seven steps. */
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

    /** Announces deadlines that are near, and forgets what is old. */
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

    /** Takes subscriptions with something to send for a batch of events to each, and keeps other instances from them. */
    @Transactional
    List<EventSubscription> claim(int most, int batch) {
        var now = clock.instant();
        return subscriptions.claim(now, now.plus(config.timeout().multipliedBy(batch + 1L)), most);
    }

    @Transactional
    void release(EventSubscription subscription) {
        subscriptions.release(subscription);
    }

    /** What is sent next: an event, or a dead letter that is wanted again. */
    record Next(EventSubscription subscription, EventView event, boolean isDeadLetter) {}

    /** What is sent next to a subscription, read anew; nothing where it has had all, or is not due any more. */
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
        // Before looking: all events up to it can be seen then.
        var last = subscriptions.lastPosition();
        var event = events.after(subscription.position(), reader(subscription), subscription.types(), 1).stream()
                .findFirst();
        if (event.isEmpty() && last > subscription.position()) {
            subscriptions.move(subscription, last, null, null);
        }
        return event.map(it -> new Next(subscription, it, false));
    }

    /** An organisation that is the directorate no longer gets its own events only. */
    private Reader reader(EventSubscription subscription) {
        var agency = subscription.orgNumber();
        return new Reader(
                agency, subscription.seesAll() && directorate.orgNumbers().contains(agency));
    }

    /** The subscriber took it, or failed to. */
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
