package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.tiltaksoversikt.edition.sandbox.Sandbox;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.submission.SubmissionReceipt.AnswerTally;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads submissions and receipts, and stores what was decided about locked submissions, in the caller's transaction. */
@ApplicationScoped
class SubmissionStore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String SELECT = """
        select edition_year, org_number, revision, nothing_to_report, late, submitted_receipt, draft_receipt, draft_body
        from submission where edition_year = :year and org_number = :agency
        """;
    private static final String SELECT_RECEIPT = "select * from submission_receipt where id = :id";
    private static final String INSERT_RECEIPT = """
        insert into submission_receipt (id, edition_year, org_number, revision, state, received_at, late,
            content_hash, rule_set, measure_count, report, answers_typed, answers_confirmed, answers_changed)
        values (:id, :editionYear, :orgNumber, :revision, :state, :receivedAt, :late, :contentHash, :ruleSet,
            :measureCount, :findings, :typed, :confirmed, :changed)
        """;
    private static final String UPSERT = """
        insert into submission (edition_year, org_number, revision, nothing_to_report, late, submitted_receipt,
            draft_receipt, draft_body)
        values (:year, :agency, :revision, :nothingToReport, :late, :submittedReceipt, :draftReceipt, :draftBody)
        on conflict (edition_year, org_number) do update set
            revision = excluded.revision, nothing_to_report = excluded.nothing_to_report, late = excluded.late,
            submitted_receipt = excluded.submitted_receipt, draft_receipt = excluded.draft_receipt,
            draft_body = excluded.draft_body
        """;

    private final Jdbi database;
    private final MeasureStore measures;
    private final AuditTrail audit;
    private final EventOutbox events;
    private final IndexCache indexes;
    private final Sandbox sandbox;

    SubmissionStore(
            Jdbi database,
            MeasureStore measures,
            AuditTrail audit,
            EventOutbox events,
            IndexCache indexes,
            Sandbox sandbox) {
        this.database = database;
        this.measures = measures;
        this.audit = audit;
        this.events = events;
        this.indexes = indexes;
        this.sandbox = sandbox;
    }

    /** Stores decided submissions, in one batch for each table. Those of the sandbox are no part of what is kept for ever. */
    void store(Collection<LockedSubmission> decided) {
        decided.forEach(this::removeMeasures);
        measures.store(all(decided, LockedSubmission::added), all(decided, LockedSubmission::changed));
        var receipts = decided.stream().flatMap(LockedSubmission::receipts).toList();
        var lasting = decided.stream()
                .filter(it -> !sandbox.is(it.terms().editionYear()))
                .toList();
        var entries = lasting.stream().flatMap(LockedSubmission::entries).toList();
        var submissions = decided.stream()
                .filter(it -> it.entries().findAny().isPresent())
                .map(LockedSubmission::submission)
                .toList();
        database.useHandle(handle -> {
            insertReceipts(handle, receipts);
            upsert(handle, submissions);
        });
        audit.record(entries);
        events.add(lasting.stream()
                .flatMap(LockedSubmission::receipts)
                .filter(receipt -> receipt.state() == SubmissionState.SUBMITTED)
                .map(SubmissionStore::event)
                .toList());
        decided.forEach(this::keepIndex);
    }

    private static Event event(SubmissionReceipt receipt) {
        return new Event(
                EventType.SUBMISSION_RECEIVED,
                receipt.receivedAt(),
                receipt.editionYear(),
                receipt.orgNumber(),
                null,
                receipt.revision(),
                false);
    }

    private static List<AnsweredMeasure> all(
            Collection<LockedSubmission> decided, Function<LockedSubmission, Collection<AnsweredMeasure>> part) {
        return decided.stream().flatMap(it -> part.apply(it).stream()).toList();
    }

    private void removeMeasures(LockedSubmission decided) {
        if (!decided.removed().isEmpty()) {
            measures.remove(decided.terms().editionYear(), decided.submission().orgNumber(), decided.removed());
        }
    }

    private void keepIndex(LockedSubmission decided) {
        var submission = decided.submission();
        if (submission.isSubmitted()) {
            decided.usedIndex()
                    .ifPresent(index ->
                            indexes.keepAfterCommit(submission.participant(), submission.submittedReceipt(), index));
        }
    }

    private static void insertReceipts(Handle handle, List<SubmissionReceipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(INSERT_RECEIPT)) {
            for (var receipt : receipts) {
                batch.bindMethods(receipt)
                        .bind("findings", write(receipt.report()))
                        .bind("typed", receipt.answers().typed())
                        .bind("confirmed", receipt.answers().confirmed())
                        .bind("changed", receipt.answers().changed())
                        .add();
            }
            batch.execute();
        }
    }

    private static void upsert(Handle handle, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(UPSERT)) {
            for (var submission : submissions) {
                batch.bind("year", submission.editionYear())
                        .bind("agency", submission.orgNumber())
                        .bind("revision", submission.revision())
                        .bind("nothingToReport", submission.nothingToReport())
                        .bind("late", submission.late())
                        .bind("submittedReceipt", submission.submittedReceipt())
                        .bind("draftReceipt", submission.draftReceipt())
                        .bind("draftBody", submission.draftBody())
                        .add();
            }
            batch.execute();
        }
    }

    /** An agency's submission, with a draft or submitted answers. */
    Optional<Submission> find(int year, String agency) {
        return database.withHandle(handle -> handle.createQuery(SELECT)
                .bind("year", year)
                .bind("agency", agency)
                .mapTo(Submission.class)
                .findOne()
                .filter(it -> it.current().isPresent()));
    }

    /** The receipt of a locked submission, stored or not; empty for null. */
    Optional<SubmissionReceipt> receipt(UUID id, LockedSubmission decided) {
        return decided.receipts()
                .filter(receipt -> receipt.id().equals(id))
                .findAny()
                .or(() -> id == null ? Optional.empty() : receipt(id));
    }

    Optional<SubmissionReceipt> receipt(UUID id) {
        return database.withHandle(handle -> handle.createQuery(SELECT_RECEIPT)
                .bind("id", id)
                .map((row, context) -> receipt(row))
                .findOne());
    }

    private static SubmissionReceipt receipt(ResultSet row) throws SQLException {
        var ruleSet = row.getString("rule_set");
        var typed = row.getObject("answers_typed", Integer.class);
        return new SubmissionReceipt(
                row.getObject("id", UUID.class),
                row.getInt("edition_year"),
                row.getString("org_number"),
                row.getInt("revision"),
                SubmissionState.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("late"),
                row.getString("content_hash"),
                ruleSet,
                row.getInt("measure_count"),
                read(ruleSet, row.getString("report")),
                typed == null
                        ? null
                        : new AnswerTally(typed, row.getInt("answers_confirmed"), row.getInt("answers_changed")));
    }

    /** The stored form of a report that omits findings. A complete report is stored as the list of its findings. */
    private record Truncated(List<Finding> findings, List<OmittedFindings> omitted) {}

    private static String write(ValidationReport report) {
        var stored = report.limitedTo(ValidationReport.MAX_FINDINGS);
        try {
            return MAPPER.writeValueAsString(
                    stored.omitted().isEmpty()
                            ? stored.findings()
                            : new Truncated(stored.findings(), stored.omitted()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Findings are plain data", impossible);
        }
    }

    private static ValidationReport read(String ruleSet, String stored) {
        try {
            if (stored.startsWith("[")) {
                return new ValidationReport(ruleSet, MAPPER.readValue(stored, new TypeReference<List<Finding>>() {}));
            }
            var truncated = MAPPER.readValue(stored, Truncated.class);
            return new ValidationReport(ruleSet, truncated.findings(), truncated.omitted(), List.of());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored report can't be read", damaged);
        }
    }
}
