package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import no.tiltaksoversikt.organisation.OrganisationUse;
import org.jdbi.v3.core.Jdbi;

/**
 * The days whose names and affiliations editions have used: {@code dataAsOf} or {@code opensOn}, or the actual day of
 * opening if that was earlier.
 */
@ApplicationScoped
class EditionUse implements OrganisationUse {

    private static final String DAYS = """
            select distinct least(coalesce(e.data_as_of, e.opens_on), (
                select min(t.at at time zone 'Europe/Oslo')::date
                from edition_transition t
                where t.year = e.year and t.to_state = 'OPEN'))
            from participant p
            join edition e on e.year = p.edition_year
            where e.state <> 'PLANNED' and not e.sandbox and
            """;

    private final Jdbi database;

    EditionUse(Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<LocalDate> daysOfAgency(String orgNumber) {
        return days(DAYS + " p.org_number = :key", orgNumber);
    }

    @Override
    public Set<LocalDate> daysOfMinistry(String code) {
        return days(DAYS + " p.ministry_code = :key", code);
    }

    private Set<LocalDate> days(String query, String key) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bind("key", key)
                .mapTo(LocalDate.class)
                .set());
    }
}
