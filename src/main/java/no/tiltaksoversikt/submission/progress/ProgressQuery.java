package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.participant.ParticipantAnswers;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Reads the progress of an edition's participants. */
@ApplicationScoped
public class ProgressQuery implements ParticipantAnswers {

    private static final String SELECT = """
        select s.org_number, s.late, coalesce(submitted.measure_count, 0) as measure_count,
            last.received_at as last_received_at,
            case when s.late then 'LATE'
                when s.nothing_to_report and s.late is not null then 'NOTHING_TO_REPORT'
                when s.late is not null then 'SUBMITTED'
                when s.draft_receipt is not null then 'DRAFT'
                else 'NOT_STARTED' end as status
        from submission s
        left join submission_receipt submitted on submitted.id = s.submitted_receipt
        left join (
            select org_number, max(received_at) as received_at from submission_receipt
            where edition_year = :year and org_number = coalesce(:agency, org_number) group by org_number
        ) last on last.org_number = s.org_number
        where s.edition_year = :year and s.org_number = coalesce(:agency, s.org_number)
        """;

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

    ProgressQuery(Jdbi database) {
        this.database = database;
    }

    /**
     * The progress of a participant.
     *
     * @param late whether its first submitted answer came after its deadline; null if nothing is submitted
     * @param measureCount the number of submitted measures
     * @param lastReceivedAt when its last answer was stored, draft or not; null if there is none
     */
    public record Progress(ParticipantStatus status, Boolean late, int measureCount, Instant lastReceivedAt) {

        /** For an agency that has sent nothing yet. */
        public static final Progress NONE = new Progress(ParticipantStatus.NOT_STARTED, null, 0, null);
    }

    /** How far a participant has come. */
    public enum ParticipantStatus {
        NOT_STARTED,
        DRAFT,
        SUBMITTED,
        LATE,
        NOTHING_TO_REPORT;

        /** Whether there is a submitted answer. */
        public boolean hasAnswered() {
            return this != NOT_STARTED && this != DRAFT;
        }
    }

    /** By organisation number; an agency without an entry has sent nothing yet. */
    public Map<String, Progress> of(int editionYear) {
        return select(editionYear, null);
    }

    Progress of(int editionYear, String orgNumber) {
        return select(editionYear, orgNumber).getOrDefault(orgNumber, Progress.NONE);
    }

    private Map<String, Progress> select(int editionYear, String orgNumber) {
        return database.withHandle(handle -> handle.createQuery(SELECT)
                .bind("year", editionYear)
                .bindByType("agency", orgNumber, String.class)
                .setMapKeyColumn("org_number")
                .collectInto(new GenericType<>() {}));
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
