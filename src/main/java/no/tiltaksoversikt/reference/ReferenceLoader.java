package no.tiltaksoversikt.reference;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import no.tiltaksoversikt.organisation.OrganisationLoader;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Loads the reference editions at start. Concurrent instances take turns, and an interrupted load is continued, since every
 * step can be repeated.
 */
@ApplicationScoped
class ReferenceLoader {

    private static final Logger LOG = Logger.getLogger(ReferenceLoader.class);
    private static final String LOCK = "select pg_advisory_lock(hashtext('tiltaksoversikt.reference'))";

    private final ReferenceConfig config;
    private final ReferenceEdition editions;
    private final DataSource database;
    private final Clock clock;

    ReferenceLoader(ReferenceConfig config, ReferenceEdition editions, DataSource database, Clock clock) {
        this.config = config;
        this.editions = editions;
        this.database = database;
        this.clock = clock;
    }

    void load(@Observes @Priority(OrganisationLoader.PRIORITY + 1) StartupEvent start) throws SQLException {
        if (!config.load()) {
            return;
        }
        MDC.put("requestId", "reference-editions");
        // Released explicitly: closing a pooled connection does not end its session.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LOCK);
            try {
                loadAll();
            } finally {
                statement.execute(LOCK.replace("pg_advisory_lock", "pg_advisory_unlock"));
            }
        } finally {
            MDC.remove("requestId");
        }
    }

    private void loadAll() {
        var started = clock.instant();
        var loaded = editions.publish(2018);
        loaded |= editions.publish(2019);
        if (loaded) {
            LOG.infof(
                    "The reference editions are loaded after %d ms",
                    Duration.between(started, clock.instant()).toMillis());
        }
        config.openEdition().ifPresent(year -> editions.open(year, 2019));
    }
}
