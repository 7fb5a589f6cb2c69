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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL whose data survives restarts, however the last run ended.
 *
 * <p>The library is made for tests: it switches fsync off and leaves the server running when the JVM is killed. So
 * durability is switched back on, and a server that a killed run left behind is stopped before ours starts. A lock file
 * tells such an orphan from the server of an instance that still runs.
 */
public final class EmbeddedDatabase implements Closeable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int STOP_LIMIT_SECONDS = 30;
    private static final String OWNER = "postgres";
    private static final String ROLE = "tiltaksoversikt";

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server) {
        this.lockFile = lockFile;
        this.server = server;
    }

    /** Starts the database whose data is in the folder, making the folder and a new database where there is none. */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        var home = Files.createDirectories(folder.toAbsolutePath().normalize());
        var lockFile = lock(home);
        try {
            var data = home.resolve("postgres");
            stopOrphan(data);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .start();
            LOG.infof("Embedded PostgreSQL on port %d with its data in %s", server.getPort(), data);
            createRole(server);
            return new EmbeddedDatabase(lockFile, server);
        } catch (IOException | RuntimeException failed) {
            lockFile.close();
            throw failed;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + OWNER;
    }

    /** The role that the service reads and writes rows as. */
    public String username() {
        return ROLE;
    }

    /** The role that owns the tables, and only changes their form. */
    public String owner() {
        return OWNER;
    }

    /** What the service is configured with to use this database. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", ROLE,
                "quarkus.flyway.username", OWNER,
                // Without one, Flyway would connect as the datasource does. The server trusts whoever is on this
                // machine.
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

    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var orphan = orphanOf(pidFile);
        if (orphan.isEmpty()) {
            return;
        }
        LOG.infof(
                "Stopping the PostgreSQL (process %d) that an earlier run left behind",
                orphan.get().pid());
        interrupt(orphan.get());
        try {
            orphan.get().onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping an orphaned PostgreSQL", interrupted);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IOException("The orphaned PostgreSQL " + orphan.get().pid() + " does not stop", stuck);
        }
    }

    /** SIGINT, which PostgreSQL takes as a fast shutdown; on SIGTERM it would wait until its last client has left. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
    }

    private static Optional<ProcessHandle> orphanOf(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // After a reboot the number may belong to somebody else: only a postgres is ours to stop.
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(process -> process.info()
                .command()
                .map(it -> it.contains("postgres"))
                .orElse(false));
    }
}
