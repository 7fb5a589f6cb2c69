package no.tiltaksoversikt.submission;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;

/** Rows that are decided and not yet written, so that all of a batch go in one. */
final class BatchWrites {

    private final MeasureStore store;
    private final AuditTrail audit;
    private final List<AnsweredMeasure> measures = new ArrayList<>();
    private final List<AuditTrail.Entry> entries = new ArrayList<>();

    BatchWrites(MeasureStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    void add(AnsweredMeasure measure) {
        measures.add(measure);
    }

    void add(AuditTrail.Entry entry) {
        entries.add(entry);
    }

    /** Makes the database say what is decided; whoever is about to read or remove measures needs that. */
    void flush() {
        if (!measures.isEmpty()) {
            store.store(measures);
            measures.clear();
        }
        if (!entries.isEmpty()) {
            audit.record(entries);
            entries.clear();
        }
    }
}
