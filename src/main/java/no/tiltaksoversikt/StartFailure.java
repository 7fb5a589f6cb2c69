package no.tiltaksoversikt;

import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains in one line why the service does not start and which setting helps. */
final class StartFailure {

    private StartFailure() {}

    /** The explanation for a failure of the embedded database. */
    static String ofDatabase(Path folder, Throwable failure) {
        var reason = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        var said = String.valueOf(reason.getMessage());
        if (said.contains("TILTAK_DATA_DIR")) {
            return said;
        }
        if (said.contains("Missing embedded postgres binaries") || said.contains("No Postgres binary found")) {
            return "There is no embedded PostgreSQL for this platform (Linux with glibc and macOS have one): "
                    + "name one of your own with QUARKUS_DATASOURCE_JDBC_URL.";
        }
        return "The embedded PostgreSQL does not start in "
                + folder.toAbsolutePath().normalize() + " ("
                + reason.getClass().getSimpleName() + ": " + said
                + "). The folder must be this user's, writable, and on a "
                + "file system that runs programs: name another with TILTAK_DATA_DIR, or your own PostgreSQL with "
                + "QUARKUS_DATASOURCE_JDBC_URL.";
    }

    /** Advice on a well-known failure; empty for any other. */
    static Optional<String> adviceOn(Throwable failure) {
        return causes(failure).flatMap(cause -> advice(cause).stream()).findFirst();
    }

    private static Optional<String> advice(Throwable cause) {
        if (cause instanceof BindException) {
            return Optional.of("The port is in use: name another with QUARKUS_HTTP_PORT, or with "
                    + "TILTAK_HTTP_MANAGEMENT_PORT where that is set.");
        }
        if (cause instanceof SQLException database && database.getSQLState() != null) {
            return ofState(database.getSQLState());
        }
        var said = String.valueOf(cause.getMessage());
        if (said.contains("TILTAK_") && cause.getCause() == null) {
            return Optional.of(said);
        }
        if (said.contains("does not support the provided URL") || said.contains("Unable to parse URL")) {
            return Optional.of("The database's address can't be read: QUARKUS_DATASOURCE_JDBC_URL is"
                    + " jdbc:postgresql://host/name.");
        }
        if (cause instanceof java.nio.file.FileSystemException file) {
            return Optional.of("The service can't write " + file.getFile()
                    + ": name another folder with TILTAK_EXPORT_FOLDER, or start Java with -Djava.io.tmpdir=….");
        }
        return Optional.empty();
    }

    private static Optional<String> ofState(String state) {
        if (state.startsWith("28")) {
            return Optional.of("The database refuses the user: look at QUARKUS_DATASOURCE_USERNAME, "
                    + "QUARKUS_DATASOURCE_PASSWORD, QUARKUS_FLYWAY_USERNAME and QUARKUS_FLYWAY_PASSWORD.");
        }
        if (state.startsWith("08") || state.equals("3D000")) {
            return Optional.of("The database can't be reached: look at QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (state.equals("42501")) {
            return Optional.of("The database's user lacks a right: an administrator runs 'create extension pg_trgm', "
                    + "and QUARKUS_FLYWAY_USERNAME names the owner of the tables.");
        }
        return Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
