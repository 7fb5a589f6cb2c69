package no.tiltaksoversikt.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The corrections of an agency's answers. The correction feature implements it, since corrections depend on submissions. */
public interface AgencyCorrections {

    /** Unsettled corrections in force, oldest first. */
    List<UnsettledCorrection> unsettled(int editionYear, String orgNumber);

    /**
     * Answers corrected in one act.
     *
     * @param id of one of the corrections; an objection to it concerns all of them
     * @param objection null if the agency has not objected
     */
    @Schema(name = "UnsettledCorrection")
    record UnsettledCorrection(
            UUID id, String reference, List<String> fields, String reason, Instant madeAt, String objection) {}
}
