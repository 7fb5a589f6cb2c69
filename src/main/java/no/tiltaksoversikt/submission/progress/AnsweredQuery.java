package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import no.tiltaksoversikt.edition.participant.ParticipantAnswers;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AnsweredQuery implements ParticipantAnswers {

    private static final String SELECT = """
            select org_number from submission where edition_year = :year
            union
            select to_org_number from lineage_event where edition_year = :year and to_org_number is not null
            """;

    private final Jdbi database;

    AnsweredQuery(Jdbi database) {
        this.database = database;
    }

    @Override
    public Set<String> agenciesOf(int editionYear) {
        return database.withHandle(handle -> handle.createQuery(SELECT)
                .bind("year", editionYear)
                .mapTo(String.class)
                .set());
    }
}
