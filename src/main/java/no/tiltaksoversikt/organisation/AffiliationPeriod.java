package no.tiltaksoversikt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which ministry an agency belongs to from a day on, and whether it is a member of Skate. */
@Embeddable
@Schema(name = "Affiliation", description = "Where an agency belongs from a day on, until its next affiliation.")
record AffiliationPeriod(
        @Schema(description = "The first day; may be left out of the first affiliation.", examples = "2020-01-01")
        LocalDate validFrom,

        @Schema(nullable = true, description = "The ministry's code; null for the courts.", examples = "HOD")
        @Column(name = "ministry_code")
        String ministry,

        @Schema(description = "Member of Skate; false where it is left out.", defaultValue = "false")
        boolean skate)
        implements Period {

    AffiliationPeriod from(LocalDate day) {
        return new AffiliationPeriod(day, ministry, skate);
    }
}
