package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes changes of single measures in batches: those that arrive while a batch is being written are the next batch, and
 * nobody waits for company. Large machines write in several lanes at once, each for its own share of the agencies. Order and truth come from the locks in the database; what is kept here only saves reading.
 */
@ApplicationScoped
class MeasureWriter {

    // Larger batches cost less a measure, so lanes pay only where processors would be idle otherwise.
    private static final int LANES = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);

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
