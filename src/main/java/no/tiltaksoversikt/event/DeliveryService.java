package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what a subscription gets next, and what follows from how the subscriber took it. */
@ApplicationScoped
class DeliveryService {

    /** From five seconds to half a day in seven steps. */
    private static final int FACTOR = 6;

    private final EventConfig config;
    private final EventQuery events;
    private final SubscriptionStore subscriptions;
    private final DeadLetterStore deadLetters;
    private final Clock clock;

    DeliveryService(
            EventConfig config,
            EventQuery events,
            SubscriptionStore subscriptions,
            DeadLetterStore deadLetters,
            Clock clock) {
        this.config = config;
        this.events = events;
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.clock = clock;
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
        var event = events.after(subscription.position(), subscription.reader(), subscription.types(), 1).stream()
                .findFirst();
        if (event.isEmpty() && last > subscription.position()) {
            subscriptions.move(subscription, last, null, null);
        }
        return event.map(it -> new Next(subscription, it, false));
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

    /** When a lease that is taken now ends: after a batch to a slow subscriber. */
    Instant leaseEnd(int batch) {
        return clock.instant().plus(config.timeout().multipliedBy(batch + 1L));
    }
}
