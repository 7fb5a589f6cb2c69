package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Texts of corrections, objections and decisions, which may mention an address. */
@ApplicationScoped
class CorrectionTexts implements PersonalData {

    private static final String MENTIONS = """
            select distinct edition_year, org_number, reference, text.field, false
            from correction, lateral (values
                ('oldValue', old_value), ('newValue', new_value), ('reason', reason), ('objection', objection),
                ('decisionNote', decision_note)) as text (field, written)
            where strpos(lower(written), lower(:address)) > 0 order by 1, 2, 3, 4
            """;

    private final Jdbi database;

    CorrectionTexts(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<Holding> find(String address) {
        return PersonalData.holdings(database, Place.CORRECTION, MENTIONS, address);
    }
}
