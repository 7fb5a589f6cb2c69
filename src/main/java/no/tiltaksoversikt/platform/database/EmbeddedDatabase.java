package no.tiltaksoversikt.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL whose data survives restarts, however the last run ended.
 *
 * <p>The library is made for tests: it switches fsync off, leaves the server running when the JVM is killed, and does not
 * notice when the server is killed. This class therefore switches durability on and stops an orphaned server before it starts
 * a new one, and {@link PostmasterWatch} restarts a killed server. A lock file distinguishes an orphan from the server of a
 * running instance. Nothing is written outside the folder.
 */
public final class EmbeddedDatabase implements Closeable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String OWNER = "postgres";
    private static final String ROLE = "tiltaksoversikt";

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final PostmasterWatch watch;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, PostmasterWatch watch) {
        this.lockFile = lockFile;
        this.server = server;
        this.watch = watch;
    }

    /** For callers that continue if the server is lost for good. */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        return start(folder, () -> {});
    }

    /**
     * Starts the database in a folder, and creates both if needed.
     *
     * @param whenLost called once if a server that died could not be restarted
     */
    public static EmbeddedDatabase start(Path folder, Runnable whenLost) throws IOException {
        var home = Files.createDirectories(folder.toAbsolutePath().normalize());
        var lockFile = lock(home);
        try {
            var data = home.resolve("postgres");
            Postmaster.stopOrphan(data);
            // By default, the library uses a folder with a fixed name, which belongs to the first user of the machine.
            System.setProperty("ot.epg.working-dir", home.resolve("binaries").toString());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .start();
            LOG.infof("Embedded PostgreSQL on port %d with its data in %s", server.getPort(), data);
            createRole(server);
            return new EmbeddedDatabase(lockFile, server, PostmasterWatch.begin(data, whenLost));
        } catch (IOException | RuntimeException failed) {
            lockFile.close();
            throw failed instanceof IOException known ? known : new IOException("PostgreSQL does not start", failed);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + OWNER;
    }

    /** The role that reads and writes rows. */
    public String username() {
        return ROLE;
    }

    /** The role that owns the tables. */
    public String owner() {
        return OWNER;
    }

    /** The settings for connecting to this database. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", ROLE,
                "quarkus.flyway.username", OWNER,
                // Without a password, Flyway would connect as the datasource does. The server trusts every local user.
                "quarkus.flyway.password", OWNER);
    }

    private static void createRole(EmbeddedPostgres server) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + ROLE
                    + "') then create role " + ROLE + " login; end if; end $$");
        } catch (SQLException failed) {
            throw new IOException("The embedded database takes no role", failed);
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.close();
        lockFile.close();
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IOException("Another instance uses the database in " + home
                    + ". Stop it, or give this one another folder with TILTAK_DATA_DIR.");
        }
        return channel;
    }
}
