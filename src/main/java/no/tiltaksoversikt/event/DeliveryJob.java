package no.tiltaksoversikt.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Numbers and delivers events on a schedule. Each subscription is served by one instance at a time, with one event on
 * its way at a time, so a slow subscriber delays only its own events.
 */
@ApplicationScoped
class DeliveryJob {

    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);
    static final int MOST_AT_ONCE = 200;
    /** Events to one subscriber in a row. */
    private static final int BATCH = 20;

    private final DeliveryService service;
    private final WebhookClient client;
    private final ManagedExecutor executor;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    DeliveryJob(DeliveryService service, WebhookClient client, ManagedExecutor executor) {
        this.service = service;
        this.client = client;
        this.executor = executor;
    }

    @Scheduled(every = "{tiltak.event.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        service.number();
        if (free.availablePermits() > 0) {
            service.claim(free.availablePermits()).forEach(this::serve);
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
        if (left == 0) {
            return executor.runAsync(() -> service.release(subscription));
        }
        return executor.supplyAsync(() -> service.next(subscription)).thenCompose(next -> {
            if (next.isEmpty()) {
                return CompletableFuture.completedStage(null);
            }
            return executor.supplyAsync(() ->
                            client.send(next.get().subscription(), next.get().event()))
                    .thenCompose(failure -> failure)
                    .thenAcceptAsync(failure -> service.record(next.get(), failure), executor)
                    .thenCompose(recorded -> deliver(next.get().subscription(), left - 1));
        });
    }

    @Scheduled(every = "{tiltak.event.tidy-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tidy() {
        service.tidy();
    }
}
