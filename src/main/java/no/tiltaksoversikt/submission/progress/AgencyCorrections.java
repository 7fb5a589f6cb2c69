package no.tiltaksoversikt.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells an agency which of its answers are corrected. Corrections know submissions and not the other way round. */
public interface AgencyCorrections {

    /** Those that hold and are not settled, the oldest first. */
    List<UnsettledCorrection> unsettled(int editionYear, String orgNumber);

    /**
     * Answers that were corrected together.
     *
     * @param id of one of the corrections, for an objection to all of them
     * @param objection null where the agency has not objected
     */
    @Schema(name = "UnsettledCorrection")
    record UnsettledCorrection(
            UUID id, String reference, List<String> fields, String reason, Instant madeAt, String objection) {}
}
