package no.tiltaksoversikt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Which ministry an agency belongs to from a day on, and whether it is a member of Skate. */
@Embeddable
record AffiliationPeriod(
        LocalDate validFrom, @Column(name = "ministry_code") String ministry, Boolean skate) implements Period {

    AffiliationPeriod {
        skate = skate != null && skate;
    }

    AffiliationPeriod from(LocalDate day) {
        return new AffiliationPeriod(day, ministry, skate);
    }
}
