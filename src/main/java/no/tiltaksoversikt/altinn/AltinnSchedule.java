package no.tiltaksoversikt.altinn;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Runs the workers and the reconciliation at intervals, and the inbox worker after each event. */
@ApplicationScoped
class AltinnSchedule {

    private static final String NEVER = "off";

    private final AltinnConfig config;
    private final AltinnWorker worker;
    private final AltinnReconciliation reconciliation;
    private final PrefilledFormWorker prefilledForms;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final AtomicBoolean isTriggered = new AtomicBoolean();

    AltinnSchedule(
            AltinnConfig config,
            AltinnWorker worker,
            AltinnReconciliation reconciliation,
            PrefilledFormWorker prefilledForms,
            ManagedExecutor executor,
            Clock clock) {
        this.config = config;
        this.worker = worker;
        this.reconciliation = reconciliation;
        this.prefilledForms = prefilledForms;
        this.executor = executor;
        this.clock = clock;
    }

    /** Skips the scheduled work if Altinn is not configured. */
    @Singleton
    static class NotConfigured implements Scheduled.SkipPredicate {

        private final AltinnSetup setup;

        NotConfigured(AltinnSetup setup) {
            this.setup = setup;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !setup.isComplete();
        }
    }

    /** Starts the inbox worker. Events that arrive before it starts are handled by the same run. */
    void trigger() {
        if (!config.poll().equals(NEVER) && isTriggered.compareAndSet(false, true)) {
            executor.execute(() -> {
                isTriggered.set(false);
                worker.work(clock);
            });
        }
    }

    @Scheduled(
            every = "{tiltak.altinn.poll}",
            delay = 10,
            delayUnit = TimeUnit.SECONDS,
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotConfigured.class)
    void work() {
        worker.work(clock);
    }

    @Scheduled(
            every = "{tiltak.altinn.poll}",
            delay = 10,
            delayUnit = TimeUnit.SECONDS,
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotConfigured.class)
    void fillInForms() {
        prefilledForms.work(clock);
    }

    @Scheduled(
            every = "{tiltak.altinn.reconcile}",
            delay = 10,
            delayUnit = TimeUnit.SECONDS,
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotConfigured.class)
    void reconcile() {
        if (reconciliation.run(clock) > 0) {
            worker.work(clock);
        }
    }
}
