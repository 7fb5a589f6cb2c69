package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** The contacts of participants, and the reasons for extensions. */
@ApplicationScoped
class ParticipantContacts implements PersonalData {

    private static final String CONTACTS = """
            select edition_year, org_number, null, 'contactEmail', true from participant
            where lower(contact_email) = lower(:address) order by 1, 2
            """;
    private static final String REASONS = """
            select edition_year, org_number, null, 'reason', false from deadline_extension
            where strpos(lower(reason), lower(:address)) > 0 order by 1, 2
            """;
    private static final String ERASE =
            "update participant set contact_email = null where lower(contact_email) = lower(:address)";
    private static final String ERASE_EDITION =
            "update participant set contact_email = null where edition_year = :year and contact_email is not null";

    private final Jdbi database;

    ParticipantContacts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        var found = new ArrayList<>(PersonalData.holdings(database, Place.PARTICIPANT, CONTACTS, address));
        found.addAll(PersonalData.holdings(database, Place.EXTENSION, REASONS, address));
        return found;
    }

    @Override
    public void erase(String address) {
        PersonalData.eraseBy(database, ERASE, "address", address);
    }

    @Override
    public int eraseContacts(int editionYear) {
        return PersonalData.eraseBy(database, ERASE_EDITION, "year", editionYear);
    }
}
