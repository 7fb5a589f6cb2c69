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
 * Imports the shipped ministries and agencies at every start. A newer release adds its new rows; what the directorate has
 * changed stays.
 */
@ApplicationScoped
public class OrganisationLoader {

    /** Runs before all observers that need organisations. */
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
            LOG.infof("The shipped histories of these organisations conflict with the stored ones: %s", refused);
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
