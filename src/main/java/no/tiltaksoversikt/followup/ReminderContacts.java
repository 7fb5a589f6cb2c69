package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;

/** The addresses that reminders went to. */
@ApplicationScoped
public class ReminderContacts implements PersonalData {

    private static final String CONTACTS = """
            select edition_year, org_number, null, 'contactEmail', true from reminder
            where lower(contact_email) = lower(?) order by 1, 2, reason
            """;
    private static final String ERASE =
            "update reminder set contact_email = null where lower(contact_email) = lower(?)";
    private static final String ERASE_EDITION =
            "update reminder set contact_email = null where edition_year = ? and contact_email is not null";

    private final DataSource database;

    ReminderContacts(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return AddressStatements.find(database, Place.REMINDER, CONTACTS, address);
    }

    @Override
    public void erase(String address) {
        AddressStatements.erase(database, ERASE, address);
    }

    @Override
    public int eraseContacts(int editionYear) {
        return AddressStatements.erase(database, ERASE_EDITION, editionYear);
    }
}
