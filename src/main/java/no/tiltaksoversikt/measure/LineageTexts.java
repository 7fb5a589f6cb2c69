package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** The explanations in lineage events, which may mention an address. */
@ApplicationScoped
class LineageTexts implements PersonalData {

    private static final String MENTIONS = """
            select distinct edition_year, org_number, reference, 'note', false from lineage_event
            where strpos(lower(note), lower(:address)) > 0 order by 1, 2, 3
            """;

    private final Jdbi database;

    LineageTexts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return AddressStatements.find(database, Place.LINEAGE_EVENT, MENTIONS, address);
    }
}
