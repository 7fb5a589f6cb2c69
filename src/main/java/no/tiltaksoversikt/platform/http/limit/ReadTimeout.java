package no.tiltaksoversikt.platform.http.limit;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import no.tiltaksoversikt.platform.http.CurrentRequest;
import org.jboss.logging.Logger;

/**
 * Bounds how long the database works on a statement of a read (PostgreSQL's statement_timeout), and of a dry run. Writes,
 * and files that are made in the background, are not bounded: what they do must not depend on how long it takes.
 */
@ApplicationScoped
class ReadTimeout implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ReadTimeout.class);
    private static final String DRY_RUN = "/validations";

    private final long milliseconds;
    private final Set<Connection> bounded = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    ReadTimeout(LimitsConfig config) {
        milliseconds = config.readTimeout().toMillis();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (milliseconds > 0 && isRead()) {
            bounded.add(connection);
            execute(connection, "set statement_timeout = " + milliseconds);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        if (bounded.remove(connection)) {
            execute(connection, "reset statement_timeout");
        }
    }

    private static boolean isRead() {
        return CurrentRequest.find()
                .filter(it -> CurrentRequest.isRead(it) || it.request().path().endsWith(DRY_RUN))
                .isPresent();
    }

    /** A connection on which this fails is broken. The next statement on it fails as well, and reports the reason. */
    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            LOG.debugf("The connection does not accept a time limit: %s", broken.getMessage());
        }
    }
}
