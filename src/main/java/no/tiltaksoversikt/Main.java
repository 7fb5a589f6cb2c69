package no.tiltaksoversikt;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import no.tiltaksoversikt.platform.database.EmbeddedDatabase;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service; where no datasource is configured, an embedded PostgreSQL first. */
@QuarkusMain
public final class Main {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String... args) throws IOException {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        var folder = Path.of(config.getValue("tiltak.data-dir", String.class));
        try (var database = EmbeddedDatabase.start(folder)) {
            database.settings().forEach(System::setProperty);
            try {
                Quarkus.run(args);
            } finally {
                // Live reload runs main again in the same JVM, and the next database has another port.
                database.settings().keySet().forEach(System::clearProperty);
            }
        }
    }
}
