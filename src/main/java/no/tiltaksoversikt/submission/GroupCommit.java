package no.tiltaksoversikt.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.problem.CommittedWrites;
import no.tiltaksoversikt.submission.SubmissionChange.Result;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;

/**
 * Group commit: the first thread to acquire the flag commits every queued change.
 *
 * <p>A change of one measure costs a commit and half a dozen round trips to the database, many times the work of storing
 * its row. Changes that arrive while a group is being committed form the next group, and one transaction runs the ordinary
 * use case for all of them: {@link SubmissionService} locks their participants, loads their submissions, applies the changes
 * one by one and stores the rows in batches. There is no timer and no extra thread. A change that arrives alone is
 * committed at once, and groups grow with the load.
 *
 * <p>Order and isolation come from the locks in the database, so any number of instances may do this at the same time. Two
 * rules prevent deadlocks and keep agencies independent of one another. A group locks only participants that are free.
 * Changes of the others are written by their own threads, which then wait for the lock, one transaction each.
 *
 * <p>A group that fails before its commit has stored nothing. One change is the likely cause, for example a row that a
 * constraint refuses, so each change is then tried in a transaction of its own. A failed commit is different: the database
 * may or may not have stored the group. Nothing is tried again, and every change of the group gets the failure. The
 * requests are idempotent, so the client can repeat them.
 *
 * <p>There are several lanes, because a single one leaves the processors idle while the database writes. The changes of an
 * agency share a lane, so they meet in one group and do not compete for their participant's lock.
 */
@ApplicationScoped
class GroupCommit {

    private static final int LANES = Math.max(2, Runtime.getRuntime().availableProcessors() / 4);

    // A few dozen rows share the cost of a commit well enough. More would delay the first of them.
    private static final int MAX_GROUP = 64;

    private final SubmissionService service;
    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();

    GroupCommit(SubmissionService service) {
        this.service = service;
    }

    /** Returns when the change is committed; throws a problem where it is refused. */
    Outcome write(SubmissionChange change) {
        var lane = lanes.get(Math.floorMod(change.context().participant().hashCode(), LANES));
        var result = lane.write(new Waiting(change));
        var outcome = result.equals(Result.NOT_TRIED)
                ? QuarkusTransaction.requiringNew().call(() -> service.write(change))
                : result.get();
        CommittedWrites.note();
        return outcome;
    }

    /** The result of every change, in their order. */
    private List<Result> commit(List<SubmissionChange> changes) {
        var written = new CompletableFuture<List<Result>>();
        var committed = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> written.complete(service.writeUnlocked(changes))),
                Runnable::run);
        if (!committed.isCompletedExceptionally()) {
            return written.join();
        }
        return committed
                .handle((nothing, failure) -> written.isDone()
                        ? Result.refused(new IllegalStateException("The group could not be committed", failure))
                        : Result.NOT_TRIED)
                .thenApply(result -> changes.stream().map(change -> result).toList())
                .join();
    }

    /** A change whose thread waits for the result, or for its turn to commit a group. */
    private static final class Waiting {
        private final SubmissionChange change;
        private final Semaphore signal = new Semaphore(0);
        private volatile Result result;

        Waiting(SubmissionChange change) {
            this.change = change;
        }

        void finish(Result known) {
            result = known;
            signal.release();
        }
    }

    private final class Lane {
        private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean committing = new AtomicBoolean();

        Result write(Waiting own) {
            queue.add(own);
            while (own.result == null) {
                if (committing.compareAndSet(false, true)) {
                    commitNext();
                } else {
                    own.signal.acquireUninterruptibly();
                }
            }
            return own.result;
        }

        private void commitNext() {
            try {
                var group = new ArrayList<Waiting>();
                for (var next = queue.poll(); next != null; next = group.size() < MAX_GROUP ? queue.poll() : null) {
                    group.add(next);
                }
                var results =
                        commit(group.stream().map(waiting -> waiting.change).toList());
                for (var i = 0; i < group.size(); i++) {
                    group.get(i).finish(results.get(i));
                }
            } finally {
                committing.set(false);
                // A thread that came later found the flag taken and sleeps.
                var next = queue.peek();
                if (next != null) {
                    next.signal.release();
                }
            }
        }
    }
}
