package no.tiltaksoversikt.submission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;

/** Rows that are decided and not yet written, so that all of a batch go in one. */
final class BatchWrites {

    private final MeasureStore measureStore;
    private final SubmissionStore submissionStore;
    private final AuditTrail audit;
    private final List<AnsweredMeasure> measures = new ArrayList<>();
    private final List<SubmissionReceipt> receipts = new ArrayList<>();
    private final Set<Submission> submissions = new LinkedHashSet<>();
    private final List<AuditTrail.Entry> entries = new ArrayList<>();

    BatchWrites(MeasureStore measureStore, SubmissionStore submissionStore, AuditTrail audit) {
        this.measureStore = measureStore;
        this.submissionStore = submissionStore;
        this.audit = audit;
    }

    void add(AnsweredMeasure measure) {
        measures.add(measure);
    }

    void add(Submission submission, SubmissionReceipt receipt, AuditTrail.Entry entry) {
        submissions.add(submission);
        receipts.add(receipt);
        entries.add(entry);
    }

    /** Makes the table say which measures there are; whoever is about to read or remove some needs that. */
    void flushMeasures() {
        if (!measures.isEmpty()) {
            measureStore.store(measures);
            measures.clear();
        }
    }

    /** Writes everything that is decided. */
    void flush() {
        flushMeasures();
        if (!receipts.isEmpty()) {
            submissionStore.store(receipts, submissions);
            audit.record(entries);
        }
    }
}
