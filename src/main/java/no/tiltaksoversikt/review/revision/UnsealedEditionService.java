package no.tiltaksoversikt.review.revision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import org.jboss.logging.Logger;

/** Makes manifests of editions that were frozen by a version without them. */
@ApplicationScoped
class UnsealedEditionService {

    private static final Logger LOG = Logger.getLogger(UnsealedEditionService.class);

    private final RevisionService revisions;
    private final Clock clock;

    UnsealedEditionService(RevisionService revisions, Clock clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    void sealAll(@Observes @Priority(1) StartupEvent start) {
        for (var year : EditionRevision.editionsWithout()) {
            var edition = Edition.getForRevision(year);
            if (EditionRevision.ofEdition(year).isEmpty()) {
                var frozenAt = edition.frozenAt().orElseGet(clock::instant);
                edition.pinContent(revisions.freeze(edition, frozenAt, "service"));
                LOG.infof("Sealed edition %d, which was frozen without a manifest", year);
            }
        }
    }
}
