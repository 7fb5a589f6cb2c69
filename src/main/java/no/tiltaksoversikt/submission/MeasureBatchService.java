package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.edition.ParticipantLocks;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.validation.AcknowledgementStore;

/** Writes a batch of changes in one transaction, each with its own outcome. */
@ApplicationScoped
public class MeasureBatchService {

    private final ParticipantLocks locks;
    private final MeasureChanges changes;
    private final MeasureStore store;
    private final AcknowledgementStore acknowledgements;
    private final AuditTrail audit;

    MeasureBatchService(
            ParticipantLocks locks,
            MeasureChanges changes,
            MeasureStore store,
            AcknowledgementStore acknowledgements,
            AuditTrail audit) {
        this.locks = locks;
        this.changes = changes;
        this.store = store;
        this.acknowledgements = acknowledgements;
        this.audit = audit;
    }

    /** Settles, refuses or postpones every change. Whatever else goes wrong is thrown, and then nothing is stored. */
    @Transactional
    void write(MeasureBatch batch) {
        var locked = batch.waits() ? locks.lock(batch.participants()) : locks.lockFree(batch.participants());
        var writes = new BatchWrites(store, audit);
        open(batch, locked, writes);
        for (var change : batch.changes()) {
            if (locked.contains(change.answering().participant())) {
                apply(change, batch.answer(change.answering().participant()));
            } else if (batch.waits()) {
                refuse(change);
            } else {
                batch.postpone(change);
            }
        }
        writes.flush();
        Submission.flush();
        batch.markReady();
    }

    /** The state of an edition is read after its participants are locked: a transition locks them too. */
    private void open(MeasureBatch batch, Set<Participant.Key> locked, BatchWrites writes) {
        var byYear = locked.stream()
                .collect(Collectors.groupingBy(Participant.Key::editionYear, TreeMap::new, Collectors.toList()));
        byYear.forEach((year, agencies) -> {
            var edition = Edition.getByYear(year);
            var answered = answered(year, agencies);
            for (var agency : agencies) {
                var submission = answered.getOrDefault(agency.orgNumber(), new Submission(year, agency.orgNumber()));
                batch.open(
                        agency,
                        new AnswerInHand(edition, submission, writes, () -> outline(batch, agency, submission)));
            }
        });
    }

    private static java.util.Map<String, Submission> answered(int year, List<Participant.Key> agencies) {
        var orgNumbers = agencies.stream().map(Participant.Key::orgNumber).toList();
        return Submission.ofAgencies(year, orgNumbers).stream()
                .collect(Collectors.toMap(submission -> submission.orgNumber, Function.identity()));
    }

    private AnswerOutline outline(MeasureBatch batch, Participant.Key agency, Submission submission) {
        return submission
                .submittedReceiptId()
                .map(receipt -> batch.outline(agency, receipt, () -> read(agency)))
                .orElseGet(() -> new AnswerOutline(List.of(), Set.of()));
    }

    private AnswerOutline read(Participant.Key agency) {
        return new AnswerOutline(
                store.stored(agency.editionYear(), agency.orgNumber()).values(),
                acknowledgements
                        .readBack(agency.editionYear(), agency.orgNumber())
                        .keySet());
    }

    private void apply(MeasureChange change, AnswerInHand answer) {
        try {
            change.settle(changes.apply(change, answer));
        } catch (Problem refused) {
            change.refuse(refused);
        }
    }

    private static void refuse(MeasureChange change) {
        try {
            throw Participant.refusal(
                    change.answering().editionYear(), change.answering().orgNumber());
        } catch (Problem refused) {
            change.refuse(refused);
        }
    }
}
