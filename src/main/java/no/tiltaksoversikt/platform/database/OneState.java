package no.tiltaksoversikt.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Runs reads whose statements must all see the same state of the database, also while others write. */
@ApplicationScoped
public class OneState {

    private final Jdbi database;

    OneState(Jdbi database) {
        this.database = database;
    }

    /** The result of reads in a transaction of their own. They don't see what a surrounding one has written. */
    public <T> T read(Supplier<T> reads) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // PostgreSQL refuses this after another statement.
            database.useHandle(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
            return reads.get();
        });
    }
}
