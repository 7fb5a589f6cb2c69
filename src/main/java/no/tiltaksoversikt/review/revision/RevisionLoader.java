package no.tiltaksoversikt.review.revision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import no.tiltaksoversikt.edition.EditionArchive;
import org.jboss.logging.Logger;

/** Gives editions that were frozen before there were manifests theirs. */
@ApplicationScoped
public class RevisionLoader {

    private static final Logger LOG = Logger.getLogger(RevisionLoader.class);

    private final RevisionService revisions;
    private final Clock clock;

    RevisionLoader(RevisionService revisions, Clock clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    public void load(@Observes @Priority(1) StartupEvent start) {
        for (var year : EditionRevision.editionsWithout()) {
            revisions.sealLate(year, clock);
            LOG.infof("Edition %d was frozen without a manifest and has one now", year);
        }
    }
}
