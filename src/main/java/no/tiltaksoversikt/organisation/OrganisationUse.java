package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days that others have taken an organisation's name and affiliation from. Editions know organisations and not the
 * other way round, so the edition feature implements it.
 */
public interface OrganisationUse {

    /** Of what is only added to. */
    OrganisationUse NONE = new OrganisationUse() {
        @Override
        public Set<LocalDate> daysOfAgency(String orgNumber) {
            return Set.of();
        }

        @Override
        public Set<LocalDate> daysOfMinistry(String code) {
            return Set.of();
        }
    };

    Set<LocalDate> daysOfAgency(String orgNumber);

    Set<LocalDate> daysOfMinistry(String code);
}
