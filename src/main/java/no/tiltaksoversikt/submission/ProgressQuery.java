package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How far the agencies of an edition have come. */
@ApplicationScoped
public class ProgressQuery {

    private static final String LAST_RECEIVED = """
            select org_number, max(received_at) from submission_receipt where edition_year = ? group by org_number
            """;

    private final DataSource database;

    ProgressQuery(DataSource database) {
        this.database = database;
    }

    /**
     * How far an agency has come.
     *
     * @param late whether its first answer came after its deadline; null where nothing is submitted
     * @param measureCount the number of submitted measures
     * @param lastReceivedAt when its last answer was stored, draft or not; null where there was none
     */
    public record Progress(ParticipantStatus status, Boolean late, int measureCount, Instant lastReceivedAt) {

        /** Of an agency that has done nothing yet. */
        public static final Progress NONE = new Progress(ParticipantStatus.NOT_STARTED, null, 0, null);
    }

    /** By organisation number; those without an entry have done nothing yet. */
    @Transactional
    public Map<String, Progress> of(int editionYear) {
        var lastReceived = lastReceived(editionYear);
        return Submission.ofEdition(editionYear).stream()
                .map(it -> Map.entry(
                        it.orgNumber,
                        new Progress(it.status(), it.late, it.measureCount(), lastReceived.get(it.orgNumber))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Instant> lastReceived(int editionYear) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LAST_RECEIVED)) {
            select.setInt(1, editionYear);
            var found = new HashMap<String, Instant>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The receipts can't be read", failed);
        }
    }
}
