package no.tiltaksoversikt.review.revision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.correction.Correction;
import no.tiltaksoversikt.review.revision.EditionRevision.Seal;
import no.tiltaksoversikt.security.Caller;

/** Freezes states of editions. There is no way back: a corrected state is a new revision, and the old one stays. */
@ApplicationScoped
public class RevisionService implements EditionArchive {

    private final ManifestMaker manifests;
    private final MeasureStore store;
    private final AuditTrail audit;

    RevisionService(ManifestMaker manifests, MeasureStore store, AuditTrail audit) {
        this.manifests = manifests;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public String freeze(Edition edition, Instant at, Caller caller) {
        return freeze(edition, at, caller.orgNumber(), null);
    }

    /** Freezes what has been corrected since the last frozen state as the next one. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    public EditionRevision revise(int year, String reason, Caller caller, InstantSource clock) {
        var edition = Edition.getForRevision(year);
        if (Correction.countAfter(year, edition.revision()) == 0) {
            throw new Problem(ProblemType.NOTHING_TO_REVISE)
                    .with("year", String.valueOf(year))
                    .with("revision", edition.revision());
        }
        var now = clock.instant();
        store.waitForWriters();
        var next = edition.at(edition.revision() + 1);
        var manifest = manifests.of(next);
        var changesPublic = changesPublic(edition, manifest);
        edition.revise(freeze(next, manifest, now, caller.orgNumber(), reason), changesPublic);
        audit.record(now, caller.actor(), "edition-revised", year, "edition " + year + " r" + edition.revision());
        return EditionRevision.get(year, edition.revision());
    }

    /** Vouches for a state that was frozen before there were manifests. */
    void sealLate(int year, InstantSource clock) {
        var edition = Edition.getForRevision(year);
        if (EditionRevision.ofEdition(year).isEmpty()) {
            edition.pinContent(freeze(edition, edition.frozenAt().orElseGet(clock::instant), "service", null));
        }
    }

    /** Figures of an edition that publishes them over everything may change with any answer. */
    private static boolean changesPublic(Edition edition, Manifest next) {
        var before = ManifestMaker.read(EditionRevision.get(edition.year(), edition.revision()));
        return edition.figureBasis() == FigureBasis.ALL
                || !before.differences(next, false).isEmpty();
    }

    private String freeze(Edition edition, Instant at, String by, String reason) {
        store.waitForWriters();
        return freeze(edition, manifests.of(edition), at, by, reason);
    }

    private String freeze(Edition edition, Manifest manifest, Instant at, String by, String reason) {
        Seal seal = manifests.seal(manifest);
        new EditionRevision(edition.year(), edition.revision(), at, by, reason, seal).persist();
        manifests.programDocuments(edition).forEach((part, document) -> new EditionRevisionDocument(
                        edition.year(), edition.revision(), part, document)
                .persist());
        return seal.publicHash();
    }

    @Override
    public int revisionBeside(Edition earlier, Edition other) {
        return other.revision() > 0 && other.state().isFrozen()
                ? EditionRevision.currentAt(
                        earlier.year(), EditionRevision.get(other.year(), other.revision()).frozenAt)
                : earlier.revision();
    }
}
