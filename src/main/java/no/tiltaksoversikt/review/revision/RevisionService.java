package no.tiltaksoversikt.review.revision;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionReport;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.review.correction.Correction;
import no.tiltaksoversikt.review.revision.RevisionResource.RevisionRequest;
import no.tiltaksoversikt.security.Caller;

/** Freezes states of editions. A frozen state is final: corrections make a new revision beside it. */
@ApplicationScoped
class RevisionService implements EditionArchive {

    private static final Text SECTIONS = Text.of("review", "report-sections");
    private static final Text SECTIONS_AND_CORRECTIONS = Text.of("review", "report-sections-and-corrections");

    private final ManifestService manifests;
    private final MeasureStore store;
    private final List<TransitionCheck> checks;
    private final AuditTrail audit;
    private final EventOutbox events;

    RevisionService(
            ManifestService manifests,
            MeasureStore store,
            @All List<TransitionCheck> checks,
            AuditTrail audit,
            EventOutbox events) {
        this.manifests = manifests;
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public String freeze(Edition edition, Instant at, Caller caller) {
        return freeze(edition, at, caller.orgNumber());
    }

    /** What a revision would concern; changes nothing. */
    @Transactional
    TransitionReport preview(int year) {
        var edition = Edition.getByYear(year).requireFrozen();
        requireSomethingToRevise(edition);
        return TransitionReport.ofRevision(edition, checks);
    }

    /** Freezes the corrections since the last revision as the next one. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    public EditionRevision revise(int year, RevisionRequest asked, Caller caller, InstantSource clock) {
        var edition = Edition.getForRevision(year);
        requireSomethingToRevise(edition);
        TransitionReport.ofRevision(edition, checks).requireAcknowledged(Boolean.TRUE.equals(asked.acknowledged()));
        revise(edition, asked.reason(), caller, clock.instant());
        return EditionRevision.get(year, edition.revision());
    }

    private static void requireSomethingToRevise(Edition edition) {
        var year = edition.year();
        if (Correction.countAfter(year, edition.revision()) == 0 && !ReportSection.arePending(edition)) {
            throw new Problem(ProblemType.NOTHING_TO_REVISE)
                    .with("year", String.valueOf(year))
                    .with("revision", edition.revision());
        }
    }

    private void revise(Edition edition, String reason, Caller caller, Instant now) {
        var year = edition.year();
        store.waitForWriters();
        var next = edition.at(edition.revision() + 1);
        var manifest = manifests.of(next);
        var changesPublic = changesPublic(edition, manifest);
        edition.revise(freeze(next, manifest, now, caller.orgNumber(), reason), changesPublic);
        audit.record(now, caller.actor(), "edition-revised", year, "edition " + year + " r" + edition.revision());
        var isPublic = changesPublic && edition.state() == EditionState.PUBLISHED;
        events.add(new Event(EventType.EDITION_REVISED, now, year, null, null, edition.revision(), isPublic));
    }

    @Override
    public void reviseForReport(Edition edition, Instant at, Caller caller) {
        if (ReportSection.arePending(edition)) {
            var withCorrections = Correction.countAfter(edition.year(), edition.revision()) > 0;
            revise(edition, (withCorrections ? SECTIONS_AND_CORRECTIONS : SECTIONS).nb(), caller, at);
        }
    }

    /** If figures count all measures, every correction may change something public. */
    private static boolean changesPublic(Edition edition, Manifest next) {
        if (ReportSection.arePending(edition)) {
            return true;
        }
        var before = EditionRevision.get(edition.year(), edition.revision()).manifest();
        return edition.figureBasis() == FigureBasis.ALL
                || !before.differences(next, false).isEmpty();
    }

    /** Freezes an edition's first state. */
    String freeze(Edition edition, Instant at, String by) {
        store.waitForWriters();
        return freeze(edition, manifests.of(edition), at, by, null);
    }

    private String freeze(Edition edition, Manifest manifest, Instant at, String by, String reason) {
        var seal = manifests.seal(manifest);
        new EditionRevision(edition.year(), edition.revision(), at, by, reason, seal).persist();
        manifests.programDocuments(edition).forEach((part, document) -> new EditionRevisionDocument(
                        edition.year(), edition.revision(), part, document)
                .persist());
        return seal.publicHash();
    }

    @Override
    public Optional<String> rules(Edition edition) {
        return edition.state().isFrozen()
                ? Optional.of(EditionRevisionDocument.get(edition, ManifestPart.RULES))
                : Optional.empty();
    }

    @Override
    public int revisionBeside(Edition earlier, Edition other) {
        return other.revision() > 0 && other.state().isFrozen()
                ? EditionRevision.currentAt(
                        earlier.year(), EditionRevision.get(other.year(), other.revision()).frozenAt)
                : earlier.revision();
    }
}
