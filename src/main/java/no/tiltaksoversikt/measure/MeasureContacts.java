package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.participant.ParticipantLocks;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/**
 * The contacts of submitted measures, and texts of measures and lineage events that mention an address. Erasing sets the
 * contact's column to null and changes nothing else. The hash stays as proof of what was received. This is the only change
 * that a frozen edition permits.
 */
@ApplicationScoped
class MeasureContacts implements PersonalData {

    private static final String CONTACTS = """
            select distinct edition_year, org_number, reference, 'contactEmail', true from measure
            where lower(contact_email) = lower(:address) order by 1, 2, 3
            """;
    private static final String MENTIONS = """
            select distinct edition_year, org_number, reference, field, false
            from measure, lateral (values
                ('reference', reference), ('name', name), ('exemptionBasis', exemption_basis),
                ('deliverable', deliverable), ('tags', array_to_string(tags, ' ')),
                ('expectedEffectsOther', expected_effects_other), ('beneficiariesOther', beneficiaries_other),
                ('technologiesOther', technologies_other), ('comments', comments) union all select key, value from jsonb_each_text(added)) as text (field, written)
            where strpos(lower(written), lower(:address)) > 0 order by 1, 2, 3, 4
            """;
    private static final String NOTES = """
            select distinct edition_year, org_number, reference, 'note', false from lineage_event
            where strpos(lower(note), lower(:address)) > 0 order by 1, 2, 3
            """;
    private static final String ERASE =
            "update measure set contact_email = null where lower(contact_email) = lower(:address)";
    private static final String ERASE_EDITION =
            "update measure set contact_email = null where edition_year = :year and contact_email is not null";

    private final Jdbi database;
    private final ParticipantLocks locks;

    MeasureContacts(Jdbi database, ParticipantLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public List<Holding> find(String address) {
        var found = new ArrayList<>(PersonalData.holdings(database, Place.MEASURE, CONTACTS, address));
        found.addAll(PersonalData.holdings(database, Place.MEASURE, MENTIONS, address));
        found.addAll(PersonalData.holdings(database, Place.LINEAGE_EVENT, NOTES, address));
        return found;
    }

    /** Locks the participants first, like every change of measures. */
    @Override
    public void erase(String address) {
        locks.lock(PersonalData.holdings(database, Place.MEASURE, CONTACTS, address).stream()
                .map(it -> new Participant.Key(it.editionYear(), it.orgNumber()))
                .distinct()
                .toList());
        PersonalData.eraseBy(database, ERASE, "address", address);
    }

    @Override
    public int eraseContacts(int editionYear) {
        return PersonalData.eraseBy(database, ERASE_EDITION, "year", editionYear);
    }
}
