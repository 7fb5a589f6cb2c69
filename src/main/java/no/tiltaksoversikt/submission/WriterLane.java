package no.tiltaksoversikt.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tiltaksoversikt.edition.Participant;

/** Changes that are written one batch after the other. The first who finds the pen free writes for all who wait. */
final class WriterLane {

    // Some rows a batch are enough to share its cost; more would only keep the first ones waiting.
    private static final int MOST = 64;

    private final MeasureBatchService batches;
    private final AnswerOutlines outlines;
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    WriterLane(MeasureBatchService batches, AnswerOutlines outlines) {
        this.batches = batches;
        this.outlines = outlines;
    }

    private enum Progress {
        WAITING,
        /** Has to be written in a transaction of its own, by its own thread. */
        ALONE,
        DONE
    }

    private static final class Turn {
        private final MeasureChange change;
        private final Semaphore news = new Semaphore(0);
        private Throwable failure;
        private volatile Progress progress = Progress.WAITING;

        Turn(MeasureChange change) {
            this.change = change;
        }

        void become(Progress next) {
            progress = next;
            news.release();
        }
    }

    /** Returns when the change is settled or refused, and committed. */
    void write(MeasureChange change) {
        var turn = new Turn(change);
        waiting.add(turn);
        while (turn.progress == Progress.WAITING) {
            if (writing.compareAndSet(false, true)) {
                writeNext();
            } else {
                turn.news.acquireUninterruptibly();
            }
        }
        if (turn.progress == Progress.ALONE) {
            var batch = MeasureBatch.alone(change, outlines);
            batches.write(batch);
            batch.keepOutlines();
        } else if (turn.failure != null) {
            throw new IllegalStateException("The batch could not be committed", turn.failure);
        }
    }

    private void writeNext() {
        try {
            writeTogether(gather());
        } finally {
            writing.set(false);
            // Whoever came after the batch was gathered found somebody writing, and sleeps.
            var next = waiting.peek();
            if (next != null) {
                next.news.release();
            }
        }
    }

    /** Those who wait, up to the second change of one and the same measure, which has to see the first. */
    private List<Turn> gather() {
        var turns = new ArrayList<Turn>();
        var measures = new HashSet<Map.Entry<Participant.Key, String>>();
        var next = waiting.peek();
        while (next != null && turns.size() < MOST && measures.add(measureOf(next.change))) {
            turns.add(waiting.remove());
            next = waiting.peek();
        }
        return turns;
    }

    private static Map.Entry<Participant.Key, String> measureOf(MeasureChange change) {
        return Map.entry(change.answering().participant(), change.reference());
    }

    /**
     * What makes a batch fail, such as a row that the database refuses, is one change's fault, so each is then tried
     * alone. But when only the commit fails nobody knows what is stored, and trying again could tell a lie.
     */
    private void writeTogether(List<Turn> turns) {
        var batch =
                MeasureBatch.together(turns.stream().map(turn -> turn.change).toList(), outlines);
        var failure = failureOf(batch);
        if (failure == null) {
            batch.keepOutlines();
        }
        for (var turn : turns) {
            if (failure == null ? batch.postponed().contains(turn.change) : !batch.isReady()) {
                turn.become(Progress.ALONE);
            } else {
                turn.failure = failure;
                turn.become(Progress.DONE);
            }
        }
    }

    private Throwable failureOf(MeasureBatch batch) {
        var attempt = new FutureTask<Void>(() -> batches.write(batch), null);
        attempt.run();
        try {
            attempt.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return interrupted;
        }
    }
}
