package no.tiltaksoversikt.platform.http.response;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.postgresql.PGConnection;

/**
 * Notices connections to a standby. The driver makes them while no node is primary, where the address says
 * {@code targetServerType=preferPrimary}. A standby may lag behind, so {@link StandbyFilter} lets only what is frozen pass.
 * The pool is emptied every second while it has such connections, so that it finds the next primary by itself.
 */
@ApplicationScoped
class StandbyConnections implements AgroalPoolInterceptor {

    private static final String PROPERTY = "read-from-standby";
    private static final long LIFETIME = Duration.ofSeconds(1).toNanos();

    private final Instance<AgroalDataSource> pool;
    private final AtomicLong emptiedAt = new AtomicLong(System.nanoTime());

    /** The pool asks for its interceptors while it is made, so it is not there yet. */
    StandbyConnections(Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (isToStandby(connection)) {
            if (Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null) {
                CurrentRequestManager.get().setProperty(PROPERTY, true);
            }
            var before = emptiedAt.get();
            var now = System.nanoTime();
            if (now - before > LIFETIME && emptiedAt.compareAndSet(before, now)) {
                pool.get().flush(FlushMode.GRACEFUL);
            }
        }
    }

    /** PostgreSQL reports the setting with every change, also when the standby is promoted, so this asks no server. */
    static boolean isToStandby(Connection connection) {
        try {
            return "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("in_hot_standby"));
        } catch (SQLException closed) {
            return false;
        }
    }

    static boolean wereUsedBy(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) != null;
    }
}
