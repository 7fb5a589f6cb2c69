package no.tiltaksoversikt.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The classes of the packaged service as the JVM maps them into its memory, which halves the work of each start. A start of
 * its own makes it once a build.
 */
final class ClassArchive {

    private static final Path ARCHIVE = Path.of("target", "quarkus-app.jsa");

    private static List<String> options;

    private ClassArchive() {}

    /** A start of the service with options of its JVM, and its end in good order. */
    interface Start {
        void andEnd(List<String> options) throws IOException, InterruptedException;
    }

    /** The options of a JVM that runs the jar. */
    static synchronized List<String> options(Path jar, Start start) throws IOException, InterruptedException {
        if (options == null) {
            make(jar, start);
            // A JVM may come without what archives build on.
            options = Files.exists(ARCHIVE) ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of();
        }
        return options;
    }

    /** Another JVM of the tests may be about to do the same. */
    private static void make(Path jar, Start start) throws IOException, InterruptedException {
        var lockFile = Path.of(ARCHIVE + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var unused = channel.lock();
            if (Files.exists(ARCHIVE)
                    && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(jar)) > 0) {
                return;
            }
            Files.deleteIfExists(ARCHIVE);
            var making = Path.of(ARCHIVE + ".making");
            start.andEnd(List.of("-XX:ArchiveClassesAtExit=" + making));
            if (Files.exists(making)) {
                Files.move(making, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
