package no.tiltaksoversikt.publication.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/**
 * A folder that belongs to this process. Files are hashed while they are written. The folders of processes that have ended are
 * deleted at start.
 */
final class SpoolFolder implements AutoCloseable {

    private static final String PREFIX = "tiltaksoversikt-exports-";
    private static final Pattern LEFTOVER = Pattern.compile(PREFIX + "([0-9]{1,18})-[0-9]+");
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    SpoolFolder(Path parent) throws IOException {
        Files.createDirectories(parent);
        // Only this user has access, and the name can't be guessed: the parent may be /tmp.
        folder = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
        deleteLeftovers(parent);
    }

    private void deleteLeftovers(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            for (var left : folders.filter(this::isLeftover).toList()) {
                deleteAll(left);
            }
        }
    }

    /** Whether the folder is this user's and its process has ended. Another user may have created a link with such a name. */
    private boolean isLeftover(Path other) {
        var name = LEFTOVER.matcher(other.getFileName().toString());
        if (!name.matches() || other.equals(folder) || isAlive(Long.parseLong(name.group(1)))) {
            return false;
        }
        try {
            return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
        } catch (IOException deletedMeanwhile) {
            return false;
        }
    }

    /** A folder with our own process id is from an earlier process: the first process of a container always has the same id. */
    private static boolean isAlive(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).isPresent();
    }

    /** Writes a file, and deletes it if that fails. */
    SpooledFile write(String extension, Content content) throws IOException {
        var path = Files.createTempFile(folder, "", "." + extension);
        var isDone = false;
        try {
            var hash = CanonicalJson.digest();
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
