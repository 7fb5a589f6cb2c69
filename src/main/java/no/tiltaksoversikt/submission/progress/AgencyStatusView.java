package no.tiltaksoversikt.submission.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.submission.progress.AgencyCorrections.UnsettledCorrection;
import no.tiltaksoversikt.submission.progress.AgencyForms.SentForm;
import no.tiltaksoversikt.submission.progress.ProgressQuery.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's status in an edition. */
@Schema(name = "AgencyStatus")
record AgencyStatusView(
        int edition,
        EditionState state,
        String agency,
        ParticipantStatus status,
        LocalDate deadline,
        boolean extended,
        boolean overdue,
        Boolean late,
        boolean hasContact,
        List<String> withoutContact,
        @JsonInclude(JsonInclude.Include.NON_NULL) StoredAnswer answer,

        @JsonInclude(JsonInclude.Include.NON_NULL) StoredAnswer draft,

        List<UnsettledCorrection> corrections,
        List<SentForm> forms) {

    /** A stored answer, draft or submitted. */
    @Schema(name = "StoredAnswer")
    record StoredAnswer(UUID receipt, Instant receivedAt, int measureCount) {}
}
