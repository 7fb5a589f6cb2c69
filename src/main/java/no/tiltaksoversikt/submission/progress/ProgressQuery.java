package no.tiltaksoversikt.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads the progress of an edition's participants. */
@ApplicationScoped
public class ProgressQuery {

    private static final String SELECT = """
        select s.org_number, s.nothing_to_report, s.late, s.draft_receipt is not null as has_draft,
            submitted.measure_count, last.received_at
        from submission s
        left join submission_receipt submitted on submitted.id = s.submitted_receipt
        left join (
            select org_number, max(received_at) as received_at from submission_receipt
            where edition_year = :year and org_number = coalesce(:agency, org_number) group by org_number
        ) last on last.org_number = s.org_number
        where s.edition_year = :year and s.org_number = coalesce(:agency, s.org_number)
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
                .map((row, context) -> Map.entry(row.getString("org_number"), progress(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var late = row.getObject("late", Boolean.class);
        return new Progress(
                status(late, row.getBoolean("nothing_to_report"), row.getBoolean("has_draft")),
                late,
                row.getInt("measure_count"),
                row.getTimestamp("received_at").toInstant());
    }

    /** {@code late} is null if nothing is submitted. */
    private static ParticipantStatus status(Boolean late, boolean nothingToReport, boolean hasDraft) {
        if (late == null) {
            return hasDraft ? ParticipantStatus.DRAFT : ParticipantStatus.NOT_STARTED;
        }
        if (late) {
            return ParticipantStatus.LATE;
        }
        return nothingToReport ? ParticipantStatus.NOTHING_TO_REPORT : ParticipantStatus.SUBMITTED;
    }
}
