package no.tiltaksoversikt.review.revision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason for a new revision, and whether its concerns are acknowledged. */
record RevisionRequest(@NotBlank @Size(max = 2000) String reason, Boolean acknowledged) {

    boolean isAcknowledged() {
        return Boolean.TRUE.equals(acknowledged);
    }
}
