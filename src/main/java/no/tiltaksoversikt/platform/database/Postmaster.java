package no.tiltaksoversikt.platform.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** PostgreSQL's first process, the parent of all others. */
final class Postmaster {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final String START_LIMIT_SECONDS = "60";
    private static final int STOP_LIMIT_SECONDS = 30;

    private Postmaster() {}

    /** The running process that the data folder's pid file names. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // After a reboot the number may belong to another program.
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(Postmaster::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /**
     * Starts a server that died, with the options and the port that it had: PostgreSQL keeps them in postmaster.opts.
     *
     * @param binaries the folder of the PostgreSQL programs
     */
    static ProcessHandle startAgain(Path data, Path binaries) throws IOException, InterruptedException {
        endChildren(data);
        var log = data.resolveSibling("restart.log");
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binaries.resolve("pg_ctl").toString(), "restart", "-w", "-t", START_LIMIT_SECONDS));
        command.addAll(List.of("-D", data.toString(), "-l", log.toString()));
        var exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("pg_ctl ended with " + exit + "; PostgreSQL's own words are in " + log);
        }
        return running(data).orElseThrow(() -> new IOException("PostgreSQL ended at once, see " + log));
    }

    /**
     * Ends the processes whose parent was killed. They end by themselves only when they have finished their query, and
     * until then their shared memory keeps a new server from starting. They can be identified on Linux only.
     */
    private static void endChildren(Path data) throws InterruptedException {
        for (var child : ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .toList()) {
            child.destroyForcibly();
            for (var tries = 0; child.isAlive() && tries < 50; tries++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return isPostgres(process)
                    && Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    /** Stops a server that an earlier run left behind in a data folder. */
    static void stopOrphan(Path data) throws IOException {
        var orphan = running(data);
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

    /** Sends SIGINT, PostgreSQL's fast shutdown; on SIGTERM it would wait for its last client. */
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
    }
}
