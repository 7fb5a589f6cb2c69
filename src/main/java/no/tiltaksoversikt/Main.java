package no.tiltaksoversikt;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Starts the service. Without a configured datasource, it starts an embedded PostgreSQL first. */
@QuarkusMain
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String... args) {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            run(args);
            return;
        }
        var folder = Path.of(config.getValue("tiltak.data-dir", String.class));
        try (var database = EmbeddedDatabase.start(folder, () -> Quarkus.asyncExit(1))) {
            database.settings().forEach(System::setProperty);
            try {
                run(args);
            } finally {
                // Live reload calls main again in the same JVM, with another database port.
                database.settings().keySet().forEach(System::clearProperty);
            }
        } catch (IOException | ExceptionInInitializerError failed) {
            // Logging begins when Quarkus has started.
            System.err.println(StartFailure.ofDatabase(folder, failed));
            ended(1, null);
        }
    }

    private static void run(String... args) {
        Quarkus.run(null, Main::ended, args);
    }

    private static void ended(int exitCode, Throwable failure) {
        // Quarkus logs a failure only where it handles the exit itself.
        if (failure != null) {
            StartFailure.adviceOn(failure).ifPresentOrElse(LOG::error, () -> LOG.error("Cannot start", failure));
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }
}
