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

    /** The days of a ministry, by its code, or of an agency, by its organisation number. */
    Set<UsedDay> daysOf(String key);
}
