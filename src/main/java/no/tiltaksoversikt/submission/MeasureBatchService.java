package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.edition.ParticipantLocks;
import no.tiltaksoversikt.platform.problem.Problem;

/** Writes a batch of changes in one transaction, each with its own outcome. */
@ApplicationScoped
public class MeasureBatchService {

    private final ParticipantLocks locks;
    private final AnswersInHand answers;
    private final MeasureChanges changes;

    MeasureBatchService(ParticipantLocks locks, AnswersInHand answers, MeasureChanges changes) {
        this.locks = locks;
        this.answers = answers;
        this.changes = changes;
    }

    /** Settles, refuses or postpones every change. Whatever else goes wrong is thrown, and then nothing is stored. */
    @Transactional
    void write(MeasureBatch batch) {
        var locked = batch.waits() ? locks.lock(batch.participants()) : locks.lockFree(batch.participants());
        var writes = answers.open(batch, locked);
        for (var change : batch.changes()) {
            var participant = change.answering().participant();
            if (!locked.contains(participant) && !batch.waits()) {
                batch.postpone(change);
            } else {
                apply(change, batch.answer(participant));
            }
        }
        writes.flush();
        if (batch.hasDraft()) {
            // What Hibernate has in hand has to fail before the batch is called ready as well.
            Submission.flush();
        }
        batch.markReady();
    }

    private void apply(MeasureChange change, AnswerInHand answer) {
        try {
            if (answer == null) {
                throw Participant.refusal(
                        change.answering().editionYear(), change.answering().orgNumber());
            }
            change.settle(changes.apply(change, answer));
        } catch (Problem refused) {
            change.refuse(refused);
        }
    }
}
