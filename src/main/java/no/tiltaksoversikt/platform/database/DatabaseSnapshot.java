package no.tiltaksoversikt.platform.database;

import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The id of PostgreSQL's current snapshot, which lists the transactions whose changes are visible. Two reads with the same id
 * see the same rows, on any instance, so writers need not announce their changes. Any other write of the same server changes
 * the id as well, which costs a recomputation and is never wrong.
 */
@ApplicationScoped
public class DatabaseSnapshot {

    private static final Logger LOG = Logger.getLogger(DatabaseSnapshot.class);

    private final Jdbi database;

    /** A separate thread, since all workers may be busy. */
    private final ExecutorService asker =
            Executors.newSingleThreadExecutor(new DefaultThreadFactory("database-snapshot", true));

    private List<Consumer<Optional<String>>> waiting = new ArrayList<>();
    private boolean isAsking;

    DatabaseSnapshot(Jdbi database) {
        this.database = database;
    }

    /** The id of the current snapshot. */
    public String id() {
        return database.withHandle(handle -> handle.createQuery("select pg_current_snapshot()::text")
                .mapTo(String.class)
                .one());
    }

    /**
     * Calls the receiver with the id, or with nothing where the database does not answer. The receiver must not block. Waiting
     * receivers share one query; a receiver that arrives while a query runs waits for the next. Each id is therefore newer than
     * the request for it, and a thousand readers a second cost a few hundred small queries.
     */
    public void request(Consumer<Optional<String>> receiver) {
        synchronized (this) {
            waiting.add(receiver);
            if (isAsking) {
                return;
            }
            isAsking = true;
        }
        asker.execute(this::answerAll);
    }

    private void answerAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            var id = find();
            batch.forEach(receiver -> receiver.accept(id));
        }
    }

    private synchronized List<Consumer<Optional<String>>> next() {
        var batch = waiting;
        waiting = new ArrayList<>();
        isAsking = !batch.isEmpty();
        return batch;
    }

    /** Empty on a standby too: it may not have what the primary acknowledged. */
    private Optional<String> find() {
        try {
            return database.withHandle(
                    handle -> handle.createQuery("select pg_current_snapshot()::text where not pg_is_in_recovery()")
                            .mapTo(String.class)
                            .findOne());
        } catch (JdbiException failed) {
            LOG.debugf("Cannot read the database snapshot: %s", failed.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        asker.shutdown();
    }
}
