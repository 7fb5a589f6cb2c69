package no.tiltaksoversikt.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditEntry")
record AuditEntryView(
        long id,
        Instant at,
        String organisation,
        String supplier,
        String client,
        String scope,
        String action,
        Integer year,
        String subject,
        String requestId) {}
