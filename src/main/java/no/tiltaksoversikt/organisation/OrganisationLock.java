package no.tiltaksoversikt.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets one transaction at a time change organisations, on whatever instance: what one history may say depends on others, such
 * as which ministries there are.
 */
@ApplicationScoped
class OrganisationLock {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tiltaksoversikt.organisation'))";

    private final Jdbi database;

    OrganisationLock(Jdbi database) {
        this.database = database;
    }

    /** Waits for its turn and keeps it until the transaction ends. */
    void acquire() {
        database.useHandle(handle -> handle.execute(LOCK));
    }
}
