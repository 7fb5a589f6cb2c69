package no.tiltaksoversikt.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes the ministries and agencies that the service is delivered with, at every start, as an import does. A newer release
 * adds what is new in its files; what the directorate has changed stays as it is.
 */
@ApplicationScoped
public class OrganisationLoader {

    /** Before everything that needs organisations. */
    public static final int PRIORITY = 100;

    private static final Logger LOG = Logger.getLogger(OrganisationLoader.class);
    private static final List<String> FILES = List.of("ministries.csv", "agencies.csv");

    private final ImportService imports;

    OrganisationLoader(ImportService imports) {
        this.imports = imports;
    }

    void load(@Observes @Priority(PRIORITY) StartupEvent start) throws IOException {
        var rows = new ArrayList<ImportRow>();
        for (var file : FILES) {
            rows.addAll(rows(file));
        }
        var refused = imports.takeShipped(rows);
        if (!refused.isEmpty()) {
            LOG.infof("The histories delivered for these organisations do not fit what is stored: %s", refused);
        }
    }

    static List<ImportRow> rows(String file) throws IOException {
        try (var stream = OrganisationLoader.class.getResourceAsStream("/organisation/" + file)) {
            var read = ImportReader.csv(stream.readAllBytes());
            if (!read.mistakes().isEmpty()) {
                throw new IllegalStateException(file + ": " + read.mistakes());
            }
            return read.rows();
        }
    }
}
