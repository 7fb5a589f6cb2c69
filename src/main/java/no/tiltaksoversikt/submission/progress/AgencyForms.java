package no.tiltaksoversikt.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells an agency what has become of its forms from Altinn. Forms become submissions and not the other way round. */
public interface AgencyForms {

    /** The newest first, some dozen at most. */
    List<SentForm> sent(int editionYear, String orgNumber);

    /**
     * A form.
     *
     * @param outcome RECEIVED, REJECTED or SUPERSEDED
     * @param refusal the type of the problem; null where it was not refused
     * @param message what its sender was told
     */
    @Schema(name = "SentForm")
    record SentForm(UUID id, Instant sentInAt, String outcome, String refusal, String message, UUID receipt) {}
}
