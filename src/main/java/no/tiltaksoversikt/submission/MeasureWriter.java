package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes changes of single measures in batches: those that arrive while a batch is being written are the next batch, and
 * nobody waits for company. Several lanes write at once, each for its own share of the agencies. Order and truth come
 * from the locks in the database; what is kept here only saves reading.
 */
@ApplicationScoped
class MeasureWriter {

    // With one lane the processors idle while the database writes; with more the batches are smaller and cost more.
    private static final int LANES = Math.max(2, Runtime.getRuntime().availableProcessors() / 4);

    private final List<WriterLane> lanes;

    MeasureWriter(MeasureBatchService batches) {
        var outlines = new AnswerOutlines();
        lanes = Stream.generate(() -> new WriterLane(batches, outlines))
                .limit(LANES)
                .toList();
    }

    /** Writes a change and says, when it is committed, what has come of it; a problem where it is refused. */
    SubmissionOutcome write(MeasureChange change) {
        var lane = Math.floorMod(change.answering().participant().hashCode(), LANES);
        lanes.get(lane).write(change);
        return change.outcome();
    }
}
