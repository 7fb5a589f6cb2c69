package no.tiltaksoversikt.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** An agency's ministry and Skate membership from a day on. */
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
