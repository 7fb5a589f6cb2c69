package no.tiltaksoversikt.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Names what is committed. The name is PostgreSQL's own snapshot: the transactions whose changes can be seen. Two equal
 * names see the very same rows, whoever changed them and on whatever instance, so nobody who writes has to remember to
 * tell. Any other write of the same server changes the name as well; that costs a recomputation and is never wrong.
 */
@ApplicationScoped
public class ContentVersion {

    private static final Logger LOG = Logger.getLogger(ContentVersion.class);
    private static final String SNAPSHOT = "select pg_current_snapshot()::text";

    private final DataSource database;

    public ContentVersion(DataSource database) {
        this.database = database;
    }

    /** The name of what is committed now. */
    public String current() {
        try {
            return ask();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database doesn't say what is committed", failed);
        }
    }

    /** The same; empty where the database doesn't answer. */
    Optional<String> find() {
        try {
            return Optional.of(ask());
        } catch (SQLException failed) {
            LOG.debugf("The database doesn't say what is committed: %s", failed.getMessage());
            return Optional.empty();
        }
    }

    private String ask() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SNAPSHOT);
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
