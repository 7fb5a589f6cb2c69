package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Lineages.ReportedLast;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Loads submissions whose participants are locked. */
@ApplicationScoped
class SubmissionLoader {

    private static final String LOAD = """
        select p.edition_year, p.org_number, e.questionnaire, e.state, greatest(e.deadline, p.extended_deadline) as deadline,
            coalesce(s.revision, 0) as revision, coalesce(s.nothing_to_report, false) as nothing_to_report, s.late,
            s.submitted_receipt, s.draft_receipt, s.draft_body
        from participant p
        join edition e on e.year = p.edition_year
        left join submission s using (edition_year, org_number)
        where p.org_number = any (:agencies) and p.edition_year = :year
        """;
    private final Jdbi database;
    private final MeasureStore measures;
    private final Lineages lineages;
    private final AcknowledgementStore acknowledgements;
    private final IndexCache indexes;

    SubmissionLoader(
            Jdbi database,
            MeasureStore measures,
            Lineages lineages,
            AcknowledgementStore acknowledgements,
            IndexCache indexes) {
        this.database = database;
        this.measures = measures;
        this.lineages = lineages;
        this.acknowledgements = acknowledgements;
        this.indexes = indexes;
    }

    /**
     * The submissions of locked participants, with the lineages of changed measures, and what the agencies with whole answers
     * reported last. The edition's state is read after the lock, since a transition also locks the participants.
     */
    Map<Participant.Key, LockedSubmission> load(Set<Participant.Key> locked, Collection<SubmissionChange> changes) {
        var byYear = changes.stream()
                .filter(change -> locked.contains(change.context().participant()))
                .collect(Collectors.groupingBy(change -> change.context().editionYear()));
        var answers = new HashMap<Participant.Key, LockedSubmission>();
        locked.stream()
                .collect(Collectors.groupingBy(
                        Participant.Key::editionYear,
                        Collectors.mapping(Participant.Key::orgNumber, Collectors.toSet())))
                .forEach(
                        (year, agencies) -> answers.putAll(load(year, agencies, byYear.getOrDefault(year, List.of()))));
        return answers;
    }

    private Map<Participant.Key, LockedSubmission> load(
            int year, Collection<String> agencies, List<SubmissionChange> changes) {
        var found = new HashMap<Participant.Key, LockedSubmission>();
        var brought = changes.stream()
                .flatMap(change -> change.brought().stream()
                        .map(reference -> new MeasureKey(change.context().orgNumber(), reference)))
                .collect(Collectors.toSet());
        var reportedLast = lineages.reportedLast(
                year,
                changes.stream()
                        .filter(change -> change.kind() == SubmissionChange.Kind.REPLACE)
                        .map(change -> change.context().orgNumber())
                        .collect(Collectors.toSet()));
        var byAgency = new HashMap<String, Map<String, Lineage>>();
        lineages.of(year, brought)
                .forEach((key, lineage) -> byAgency.computeIfAbsent(key.orgNumber(), agency -> new HashMap<>())
                        .put(key.reference(), lineage));
        database.useHandle(handle -> handle.createQuery(LOAD)
                .bindArray("agencies", String.class, agencies)
                .bind("year", year)
                .reduceRows(found, (all, row) -> {
                    var locked = locked(row, byAgency, reportedLast);
                    all.put(locked.submission().participant(), locked);
                    return all;
                }));
        return found;
    }

    private LockedSubmission locked(
            RowView row, Map<String, Map<String, Lineage>> byAgency, Map<String, List<ReportedLast>> reportedLast) {
        var submission = row.getRow(Submission.class);
        return new LockedSubmission(
                new LockedSubmission.Terms(
                        submission.editionYear(),
                        row.getColumn("questionnaire", String.class),
                        row.getColumn("state", EditionState.class),
                        new Deadline(row.getColumn("deadline", LocalDate.class))),
                submission,
                byAgency.getOrDefault(submission.orgNumber(), Collections.emptyMap()),
                reportedLast.getOrDefault(submission.orgNumber(), List.of()),
                () -> index(submission));
    }

    private SubmissionIndex index(Submission submission) {
        return submission.isSubmitted()
                ? indexes.take(submission.participant(), submission.submittedReceipt(), () -> readIndex(submission))
                : new SubmissionIndex(List.of(), List.of());
    }

    private SubmissionIndex readIndex(Submission submission) {
        return new SubmissionIndex(
                measures.stored(submission.editionYear(), submission.orgNumber())
                        .values(),
                acknowledgements
                        .readBack(submission.editionYear(), submission.orgNumber(), null)
                        .keySet());
    }
}
