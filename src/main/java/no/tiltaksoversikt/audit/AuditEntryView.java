package no.tiltaksoversikt.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act in the audit trail. */
@Schema(name = "AuditEntry", description = "One act: who did what to what, when, in which request.")
record AuditEntryView(
        @Schema(required = true, description = "Rises with every entry.")
        long id,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant at,

        @Schema(
                required = true,
                description = "The organisation number of who acted; `service` where the service did so by itself.",
                examples = "974760673")
        String organisation,

        @Schema(required = true, nullable = true, description = "The supplier that acted for it.")
        String supplier,

        @Schema(required = true, nullable = true, description = "Maskinporten's id of the calling system.")
        String client,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The scopes that counted, separated by spaces; null for the service itself and for entries "
                                + "from before they were noted.",
                examples = "digdir:tiltak.write")
        String scope,

        @Schema(required = true, description = "What was done.", examples = "submission-submitted")
        String action,

        @Schema(required = true, nullable = true, description = "The edition that it was about.", examples = "2026")
        Integer year,

        @Schema(required = true, description = "What it was done to.", examples = "submission 974760673")
        String subject,

        @Schema(required = true, description = "The request's id, as the response's X-Request-Id had it.")
        String requestId) {}
