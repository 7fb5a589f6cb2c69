package no.tiltaksoversikt.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's forms from Altinn. The Altinn feature implements it, since forms depend on submissions. */
public interface AgencyForms {

    /** Newest first, at most 24. */
    List<SentForm> sent(int editionYear, String orgNumber);

    /**
     * A form.
     *
     * @param outcome RECEIVED, REJECTED or SUPERSEDED
     * @param refusal the type of the problem; null if it was not refused
     * @param message the text shown to the sender
     */
    @Schema(name = "SentForm")
    record SentForm(UUID id, Instant sentInAt, String outcome, String refusal, String message, UUID receipt) {}
}
