package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionConcern;
import no.tiltaksoversikt.edition.TransitionConcern.Kind;
import org.jdbi.v3.core.Jdbi;

/** Concerns before closing and freezing: participants without an answer, and drafts that are not submitted. */
@ApplicationScoped
class AnswerCheck implements TransitionCheck {

    private static final String NO_ANSWER = """
            select p.org_number from participant p
            left join submission s using (edition_year, org_number)
            where edition_year = :year and s.submitted_receipt is null
            """;
    private static final String DRAFT = """
            select org_number from submission where edition_year = :year and draft_receipt is not null
            """;

    private final Jdbi database;

    AnswerCheck(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<TransitionConcern> concerns(Edition edition, EditionState next) {
        return switch (next) {
            case CLOSED, FROZEN ->
                Stream.of(
                                TransitionConcern.of(Kind.NO_ANSWER, agencies(NO_ANSWER, edition)),
                                TransitionConcern.of(Kind.DRAFT, agencies(DRAFT, edition)))
                        .toList();
            case PLANNED, OPEN, PUBLISHED -> List.of();
        };
    }

    private List<String> agencies(String statement, Edition edition) {
        return database.withHandle(handle -> handle.createQuery(statement)
                .bind("year", edition.year())
                .mapTo(String.class)
                .list());
    }
}
