package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;

/**
 * Reads and writes the answers of a batch, in the caller's transaction. They are the same objects with the same rules as
 * elsewhere, but Hibernate does not know them: it took a third of the time that a batch took.
 */
@ApplicationScoped
class SubmissionStore {

    private static final String SELECT = """
            select e.questionnaire, e.state, e.deadline, p.org_number, s.revision, s.nothing_to_report, s.late,
                s.submitted_receipt, greatest(e.deadline, p.extended_deadline)
            from participant p
            join edition e on e.year = p.edition_year
            left join submission s on s.edition_year = p.edition_year and s.org_number = p.org_number
                and s.draft_receipt is null
            where p.org_number = any (?) and p.edition_year = ?
            """;
    private static final String INSERT_RECEIPT = """
            insert into submission_receipt (id, edition_year, org_number, revision, state, received_at, late,
                content_hash, rule_set, measure_count, report, answers_typed, answers_confirmed, answers_changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPSERT = """
            insert into submission (edition_year, org_number, revision, nothing_to_report, late, submitted_receipt)
            values (?, ?, ?, ?, ?, ?)
            on conflict (edition_year, org_number) do update set
                revision = excluded.revision, nothing_to_report = excluded.nothing_to_report, late = excluded.late,
                submitted_receipt = excluded.submitted_receipt
            """;

    private final DataSource database;

    SubmissionStore(DataSource database) {
        this.database = database;
    }

    /** An edition, the deadlines of some agencies, and their answers without those that have a draft. */
    record Answers(Edition edition, Map<String, Deadline> deadlines, Map<String, Submission> byAgency) {}

    /** The edition of locked participants, which there is, and their answers where there is no draft. */
    Answers read(int editionYear, Collection<String> orgNumbers) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", orgNumbers.toArray()));
            select.setInt(2, editionYear);
            Edition edition = null;
            var deadlines = new HashMap<String, Deadline>();
            var found = new HashMap<String, Submission>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    edition = Edition.asRead(
                            editionYear,
                            rows.getString(1),
                            EditionState.valueOf(rows.getString(2)),
                            rows.getObject(3, LocalDate.class));
                    deadlines.put(rows.getString(4), new Deadline(rows.getObject(9, LocalDate.class)));
                    if (rows.getObject(5) != null) {
                        found.put(rows.getString(4), submission(editionYear, rows));
                    }
                }
            }
            return new Answers(edition, deadlines, found);
        } catch (SQLException failed) {
            throw new IllegalStateException("The answers can't be read", failed);
        }
    }

    private static Submission submission(int editionYear, ResultSet row) throws SQLException {
        var submission = new Submission(editionYear, row.getString(4));
        submission.revision = row.getInt(5);
        submission.nothingToReport = row.getBoolean(6);
        submission.late = row.getObject(7, Boolean.class);
        submission.submittedReceiptId = row.getObject(8, UUID.class);
        return submission;
    }

    /** Stores new receipts and the answers that they are for, in the state after the last of them. */
    void store(List<SubmissionReceipt> receipts, Collection<Submission> submissions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT_RECEIPT);
                var upsert = connection.prepareStatement(UPSERT)) {
            for (var receipt : receipts) {
                bind(insert, receipt);
                insert.addBatch();
            }
            insert.executeBatch();
            for (var submission : submissions) {
                bind(upsert, submission);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The answers can't be stored", failed);
        }
    }

    private static void bind(PreparedStatement insert, SubmissionReceipt receipt) throws SQLException {
        insert.setObject(1, receipt.id);
        insert.setInt(2, receipt.editionYear);
        insert.setString(3, receipt.orgNumber);
        insert.setInt(4, receipt.revision);
        insert.setString(5, receipt.state.name());
        insert.setTimestamp(6, Timestamp.from(receipt.receivedAt));
        insert.setBoolean(7, receipt.late);
        insert.setString(8, receipt.contentHash);
        insert.setString(9, receipt.ruleSet);
        insert.setInt(10, receipt.measureCount);
        insert.setString(11, receipt.report);
        insert.setInt(12, receipt.answersTyped);
        insert.setInt(13, receipt.answersConfirmed);
        insert.setInt(14, receipt.answersChanged);
    }

    private static void bind(PreparedStatement upsert, Submission submission) throws SQLException {
        upsert.setInt(1, submission.editionYear);
        upsert.setString(2, submission.orgNumber);
        upsert.setInt(3, submission.revision);
        upsert.setBoolean(4, submission.nothingToReport);
        upsert.setObject(5, submission.late);
        upsert.setObject(6, submission.submittedReceiptId);
    }
}
