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

/** Looks for contacts whose time is over. */
@ApplicationScoped
class ErasureJob {

    private static final Logger LOG = Logger.getLogger(ErasureJob.class);

    private final ErasureService service;
    private final Clock clock;

    ErasureJob(ErasureService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-contacts",
            every = "{tiltak.privacy.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void eraseWhatIsOver() {
        MDC.put("requestId", "erase-contacts-" + UUID.randomUUID());
        try {
            for (var edition : Edition.newestFirst()) {
                var erased = service.erase(edition.year(), clock.instant());
                if (erased > 0) {
                    LOG.infof("%d contacts of edition %d are erased", (Object) erased, edition.year());
                }
            }
        } finally {
            MDC.remove("requestId");
        }
    }
}
