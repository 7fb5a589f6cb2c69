package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.tiltaksoversikt.edition.participant.ParticipantAnswers;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AnsweredQuery implements ParticipantAnswers {

    private static final String ANSWERED = "select org_number from submission where edition_year = :year";

    /** Of several events on one measure, the last one holds. */
    private static final String TAKEN_OVER = """
            select to_org_number
            from (select distinct on (org_number, reference) to_org_number
                  from lineage_event
                  where edition_year = :year
                  order by org_number, reference, id desc) as latest
            where to_org_number is not null
            """;

    private final Jdbi database;

    AnsweredQuery(Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<String> answered(int editionYear) {
        return agencies(ANSWERED, editionYear);
    }

    @Override
    public Set<String> takenOver(int editionYear) {
        return agencies(TAKEN_OVER, editionYear);
    }

    private Set<String> agencies(String select, int editionYear) {
        return database.withHandle(handle -> handle.createQuery(select)
                .bind("year", editionYear)
                .mapTo(String.class)
                .set());
    }
}
