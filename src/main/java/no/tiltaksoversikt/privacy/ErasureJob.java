package no.tiltaksoversikt.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Erases contacts whose retention period is over, on a schedule. */
@ApplicationScoped
class ErasureJob {

    private static final Logger LOG = Logger.getLogger(ErasureJob.class);

    private final PrivacyService service;
    private final Clock clock;

    ErasureJob(PrivacyService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-contacts",
            every = "{tiltak.privacy.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        MDC.put("requestId", "erase-contacts-" + UUID.randomUUID());
        try {
            for (var edition : Edition.newestFirst()) {
                var erased = service.eraseExpired(edition.year(), clock.instant());
                if (erased > 0) {
                    LOG.infof("Erased %d contacts of edition %d", (Object) erased, edition.year());
                }
            }
        } finally {
            MDC.remove("requestId");
        }
    }
}
