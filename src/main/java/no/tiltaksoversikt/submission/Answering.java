package no.tiltaksoversikt.submission;

import java.time.Instant;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.validation.ReportRequest;

/**
 * Whose answer to which edition a request is about, who makes it, when, and which request that is.
 *
 * @param maxFindings how many findings a refusal's report lists
 */
public record Answering(int editionYear, String orgNumber, Caller caller, Instant now, String requestId, int maxFindings) {

    /** In the request that this thread works for. */
    public Answering(int editionYear, String orgNumber, Caller caller, Instant now) {
        this(editionYear, orgNumber, caller, now, AuditTrail.currentRequest());
    }

    public Answering(int editionYear, String orgNumber, Caller caller, Instant now, String requestId) {
        this(editionYear, orgNumber, caller, now, requestId, ReportRequest.DEFAULT_FINDINGS);
    }

    Answering withMaxFindings(int most) {
        return new Answering(editionYear, orgNumber, caller, now, requestId, most);
    }

    Participant.Key participant() {
        return new Participant.Key(editionYear, orgNumber);
    }

    /** What the audit trail says of an act on a subject. */
    AuditTrail.Entry entry(String action, String subject) {
        return new AuditTrail.Entry(now, caller.actor(), action, editionYear, subject, requestId);
    }
}
