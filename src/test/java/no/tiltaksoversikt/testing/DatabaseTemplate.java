package no.tiltaksoversikt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A copy of the embedded database's folder with the reference editions in it. The first service that a build starts loads
 * them; every later one begins with a copy, as does the next build as long as the main code is the same.
 */
final class DatabaseTemplate {

    private static final Path CODE = Path.of("target", "classes");
    private static final Path TEMPLATES = Path.of("target", "database-template");
    private static final Path TEMPLATE = TEMPLATES.resolve(hash());
    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("lock", "postmaster.pid", "postmaster.opts");

    private DatabaseTemplate() {}

    static boolean exists() {
        return Files.exists(TEMPLATE);
    }

    /** Fills the empty folder of a database that is yet to start; does nothing while there is no template. */
    static void copyTo(Path folder) throws IOException {
        if (exists()) {
            copy(TEMPLATE, folder);
        }
    }

    /** Makes the template of a running server, by PostgreSQL's protocol for copies of its files. */
    static void takeFrom(Connection superuser) throws SQLException, IOException {
        try (var statement = superuser.createStatement()) {
            var data = Path.of(value(statement.executeQuery("show data_directory")));
            // Those of other code are of no use any more.
            delete(TEMPLATES);
            var making = Files.createTempDirectory(Files.createDirectories(TEMPLATES), "making");
            statement.execute("select pg_backup_start('template', true)");
            copy(data.getParent(), making);
            var label = value(statement.executeQuery("select labelfile from pg_backup_stop(false)"));
            // The log that leads to a consistent state ends here, so it is copied last.
            copy(data.resolve("pg_wal"), making.resolve(data.getFileName()).resolve("pg_wal"));
            Files.writeString(making.resolve(data.getFileName()).resolve("backup_label"), label);
            Files.move(making, TEMPLATE, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String value(ResultSet row) throws SQLException {
        try (row) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : filesIn(from)) {
            if (OF_THE_RUNNING_SERVER.contains(file.getFileName().toString())) {
                continue;
            }
            var copy = to.resolve(from.relativize(file).toString());
            if (!Files.isDirectory(copy)) {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            var files = new ArrayList<>(filesIn(folder));
            Collections.reverse(files);
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    /** Of everything that decides what is loaded: the migrations, the editions, and the code. */
    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : filesIn(CODE)) {
                if (Files.isRegularFile(file)) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
