package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.tiltaksoversikt.organisation.OrganisationUse;
import org.jdbi.v3.core.Jdbi;

/** The days whose names and affiliations editions have used, {@code dataAsOf} or {@code opensOn}, since they opened. */
@ApplicationScoped
class EditionUse implements OrganisationUse {

    private static final String DAYS = """
            select distinct coalesce(e.data_as_of, e.opens_on) as day, coalesce((
                select min(t.at at time zone 'Europe/Oslo')::date
                from edition_transition t
                where t.year = e.year and t.to_state = 'OPEN'), e.opens_on) as fixed_on
            from participant p
            join edition e on e.year = p.edition_year
            where e.state <> 'PLANNED' and not e.sandbox and :key in (p.org_number, p.ministry_code)
            """;

    private final Jdbi database;

    EditionUse(Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<UsedDay> daysOf(String key) {
        return database.withHandle(handle ->
                handle.createQuery(DAYS).bind("key", key).mapTo(UsedDay.class).set());
    }
}
