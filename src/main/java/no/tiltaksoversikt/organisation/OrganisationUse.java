package no.tiltaksoversikt.organisation;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days whose name and affiliation of an organisation are in use. The edition feature implements it, since editions depend
 * on organisations.
 */
public interface OrganisationUse {

    /**
     * @param day whose name and affiliation are used
     * @param fixedOn when they were fixed: periods that begin later may still close the one that was used
     */
    record UsedDay(LocalDate day, LocalDate fixedOn) {}

    /** For histories that are only added to. */
    OrganisationUse NONE = new OrganisationUse() {
        @Override
        public Set<UsedDay> daysOfAgency(String orgNumber) {
            return Set.of();
        }

        @Override
        public Set<UsedDay> daysOfMinistry(String code) {
            return Set.of();
        }
    };

    Set<UsedDay> daysOfAgency(String orgNumber);

    Set<UsedDay> daysOfMinistry(String code);
}
