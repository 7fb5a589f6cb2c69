package no.tiltaksoversikt.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.time.Clocks;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Numbers and sends events, on a schedule. Each subscription is served by one instance at a time and has one event on its way at
 * a time; a subscriber that is slow delays its own events only.
 */
@ApplicationScoped
class DeliveryJob {

    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);
    private static final int MOST_AT_ONCE = 200;
    /** To one subscriber before others have their turn. */
    private static final int BATCH = 20;

    private final EventConfig config;
    private final EventOutbox events;
    private final SubscriptionStore subscriptions;
    private final DeliveryService service;
    private final WebhookClient client;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    DeliveryJob(
            EventConfig config,
            EventOutbox events,
            SubscriptionStore subscriptions,
            DeliveryService service,
            WebhookClient client,
            ManagedExecutor executor,
            Clock clock) {
        this.config = config;
        this.events = events;
        this.subscriptions = subscriptions;
        this.service = service;
        this.client = client;
        this.executor = executor;
        this.clock = clock;
    }

    @Scheduled(every = "{tiltak.event.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        events.number();
        var most = free.availablePermits();
        if (most > 0) {
            subscriptions.claim(clock.instant(), service.leaseEnd(BATCH), most).forEach(this::serve);
        }
    }

    private void serve(EventSubscription subscription) {
        free.acquireUninterruptibly();
        deliver(subscription, BATCH).whenComplete((done, failure) -> {
            free.release();
            if (failure != null) {
                LOG.warnf(failure, "Sending events to subscription %s failed", subscription.id());
            }
        });
    }

    private CompletionStage<Void> deliver(EventSubscription subscription, int left) {
        return executor.supplyAsync(() -> service.next(subscription)).thenCompose(next -> {
            if (next.isEmpty() || left == 0) {
                return executor.runAsync(() -> subscriptions.release(subscription));
            }
            return executor.supplyAsync(() ->
                            client.send(next.get().subscription(), next.get().event()))
                    .thenCompose(failure -> failure)
                    .thenAcceptAsync(failure -> service.record(next.get(), failure), executor)
                    .thenCompose(recorded -> deliver(subscription, left - 1));
        });
    }

    /** Announces deadlines that are near, and forgets what is old. */
    @Scheduled(every = "{tiltak.event.tidy-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tidy() {
        var now = clock.instant();
        var near = now.atZone(Clocks.NORWAY).plus(config.closing()).toLocalDate();
        Edition.newestFirst().stream()
                .filter(edition -> edition.state() == EditionState.OPEN)
                .filter(edition -> !edition.deadline().day().isAfter(near))
                .forEach(edition -> events.announceClosing(edition.year(), now));
        events.forget(now.atZone(Clocks.NORWAY).minus(config.retention()).toInstant());
    }
}
