package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Notes of case workers, which may mention an address. */
@ApplicationScoped
class ReviewCaseNotes implements PersonalData {

    private static final String MENTIONS = """
            select edition_year, org_number, reference, 'note', false
            from finding_case where strpos(lower(note), lower(:address)) > 0 order by 1, 2, 3, id
            """;

    private final Jdbi database;

    ReviewCaseNotes(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return AddressStatements.find(database, Place.FINDING, MENTIONS, address);
    }
}
