package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;

/** What corrections say, and what agencies and the directorate say to them: it may mention an address. */
@ApplicationScoped
public class CorrectionTexts implements PersonalData {

    private static final String MENTIONS = """
            select distinct edition_year, org_number, reference, text.field, false
            from correction, lateral (values
                ('oldValue', old_value), ('newValue', new_value), ('reason', reason), ('objection', objection),
                ('decisionNote', decision_note)) as text (field, written)
            where strpos(lower(written), lower(?)) > 0 order by 1, 2, 3, 4
            """;

    private final DataSource database;

    CorrectionTexts(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return AddressStatements.find(database, Place.CORRECTION, MENTIONS, address);
    }
}
