package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** The addresses that reminders were sent to. */
@ApplicationScoped
class ReminderContacts implements PersonalData {

    private static final String CONTACTS = """
            select edition_year, org_number, null, 'contactEmail', true from reminder
            where lower(contact_email) = lower(:address)
            union all
            select edition_year, org_number, null, 'againBecause', false from reminder
            where strpos(lower(again_because), lower(:address)) > 0
            order by 1, 2, 4
            """;
    private static final String ERASE =
            "update reminder set contact_email = null where lower(contact_email) = lower(:address)";
    private static final String ERASE_EDITION =
            "update reminder set contact_email = null where edition_year = :year and contact_email is not null";

    private final Jdbi database;

    ReminderContacts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return AddressStatements.find(database, Place.REMINDER, CONTACTS, address);
    }

    @Override
    public void erase(String address) {
        AddressStatements.erase(database, ERASE, "address", address);
    }

    @Override
    public int eraseContacts(int editionYear) {
        return AddressStatements.erase(database, ERASE_EDITION, "year", editionYear);
    }
}
