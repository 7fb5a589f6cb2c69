package no.tiltaksoversikt.submission;

import java.time.Instant;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.security.Caller;

/** Whose answer to which edition a request is about, who makes it, when, and which request that is. */
public record Answering(int editionYear, String orgNumber, Caller caller, Instant now, String requestId) {

    /** In the request that this thread works for. */
    public Answering(int editionYear, String orgNumber, Caller caller, Instant now) {
        this(editionYear, orgNumber, caller, now, AuditTrail.currentRequest());
    }

    Participant.Key participant() {
        return new Participant.Key(editionYear, orgNumber);
    }

    /** What the audit trail says of an act on a subject. */
    AuditTrail.Entry entry(String action, String subject) {
        return new AuditTrail.Entry(now, caller.actor(), action, editionYear, subject, requestId);
    }
}
