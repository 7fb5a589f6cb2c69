package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** The reasons for warnings, which may mention an address but hold no contact. */
@ApplicationScoped
class AcknowledgementTexts implements PersonalData {

    private static final String MENTIONS = """
            select distinct edition_year, org_number, reference, rule, false from acknowledgement
            where strpos(lower(reason), lower(:address)) > 0 order by 1, 2, 3, 4
            """;

    private final Jdbi database;

    AcknowledgementTexts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return PersonalData.holdings(database, Place.ACKNOWLEDGEMENT, MENTIONS, address);
    }
}
