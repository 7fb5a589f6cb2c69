package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days whose name and affiliation of an organisation are in use. The edition feature implements it, since editions depend
 * on organisations.
 */
public interface OrganisationUse {

    /** For histories that are only added to. */
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
