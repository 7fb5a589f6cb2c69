package no.tiltaksoversikt.publication.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A folder of this process's own. Files are hashed while they are written. What a process that is gone has left behind is
 * deleted by the next.
 */
final class SpoolFolder implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    SpoolFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        deleteLeftovers(parent);
        folder = Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            for (var left : folders.toList()) {
                var process = left.getFileName().toString().split("-")[0];
                if (process.matches("[0-9]{1,18}") && !isAlive(Long.parseLong(process))) {
                    deleteAll(left);
                }
            }
        }
    }

    /** Our own number belonged to another process before: a container's first process always has the same. */
    private static boolean isAlive(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).isPresent();
    }

    /** Writes a file; leaves none where that fails. */
    SpooledFile write(String extension, Content content) throws IOException {
        var path = Files.createTempFile(folder, "", "." + extension);
        var isDone = false;
        try {
            var hash = sha256();
            try (var out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), hash), BUFFER)) {
                content.write(out);
            }
            isDone = true;
            return new SpooledFile(path, Files.size(path), HexFormat.of().formatHex(hash.digest()));
        } finally {
            if (!isDone) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    void delete(SpooledFile file) throws IOException {
        Files.deleteIfExists(file.path());
    }

    @Override
    public void close() throws IOException {
        deleteAll(folder);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
