package no.tiltaksoversikt.submission;

import java.time.Instant;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.validation.ReportRequest;

/**
 * The context of a write: submission, caller, time, and request id.
 *
 * @param maxFindings the maximum number of findings in the report
 */
public record WriteContext(
        int editionYear, String orgNumber, Caller caller, Instant now, String requestId, int maxFindings) {

    /** For the request that this thread handles. */
    public WriteContext(int editionYear, String orgNumber, Caller caller, Instant now) {
        this(editionYear, orgNumber, caller, now, AuditTrail.currentRequest());
    }

    public WriteContext(int editionYear, String orgNumber, Caller caller, Instant now, String requestId) {
        this(editionYear, orgNumber, caller, now, requestId, ReportRequest.DEFAULT_FINDINGS);
    }

    WriteContext withMaxFindings(int most) {
        return new WriteContext(editionYear, orgNumber, caller, now, requestId, most);
    }

    public Participant.Key participant() {
        return new Participant.Key(editionYear, orgNumber);
    }

    /** The audit entry of an act on the whole submission. */
    AuditTrail.Entry entry(String action) {
        return entry(action, "submission " + orgNumber);
    }

    /** The audit entry of an act on one measure. */
    public AuditTrail.Entry measureEntry(String action, String reference) {
        return entry(action, "measure " + orgNumber + "/" + reference);
    }

    private AuditTrail.Entry entry(String action, String subject) {
        return new AuditTrail.Entry(now, caller.actor(), action, editionYear, subject, requestId);
    }
}
