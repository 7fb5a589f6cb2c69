package no.tiltaksoversikt.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Lineages.ReportedLast;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;

/**
 * An agency's submission while its participant is locked, with the changes that are decided and not yet stored. A change
 * sees what earlier ones of the same transaction have decided, and {@link SubmissionStore} stores all of them at the end.
 */
final class LockedSubmission {

    /** The properties of edition and participant that submissions need. */
    record Terms(int editionYear, String questionnaire, EditionState state, Deadline deadline) {}

    private final Terms terms;
    private final Map<String, Lineage> lineages;
    private final List<ReportedLast> reportedLast;
    private final Supplier<SubmissionIndex> storedIndex;
    private Submission submission;
    private SubmissionIndex index;
    private final Map<String, AnsweredMeasure> added = new LinkedHashMap<>();
    private final Map<String, AnsweredMeasure> changed = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<SubmissionReceipt> receipts = new ArrayList<>();
    private final List<AuditTrail.Entry> entries = new ArrayList<>();

    LockedSubmission(
            Terms terms,
            Submission submission,
            Map<String, Lineage> lineages,
            List<ReportedLast> reportedLast,
            Supplier<SubmissionIndex> storedIndex) {
        this.terms = terms;
        this.submission = submission;
        this.lineages = lineages;
        this.reportedLast = reportedLast;
        this.storedIndex = storedIndex;
    }

    Terms terms() {
        return terms;
    }

    /** The row after the changes so far. */
    Submission submission() {
        return submission;
    }

    /** The lineages of the measures that the changes have named, by reference. */
    Map<String, Lineage> lineages() {
        return lineages;
    }

    /** The measures that the agency reported last; empty unless a change replaces the whole. */
    List<ReportedLast> reportedLast() {
        return reportedLast;
    }

    /** Throws a problem 409 unless the edition takes answers. */
    void requireOpen() {
        terms.state().requireOpen(terms.editionYear());
    }

    boolean isLateAt(Instant time) {
        return terms.deadline().isPassedAt(time);
    }

    /** The submitted measures after the changes so far; read on first use. */
    SubmissionIndex index() {
        if (index == null) {
            index = storedIndex.get();
        }
        return index;
    }

    /** The index, if a change has used it. */
    Optional<SubmissionIndex> usedIndex() {
        return Optional.ofNullable(index);
    }

    /** A measure that is decided but not yet stored. */
    Optional<AnsweredMeasure> unstored(String reference) {
        return Optional.ofNullable(added.getOrDefault(reference, changed.get(reference)));
    }

    void put(AnsweredMeasure measure) {
        var reference = measure.reference();
        var isStored = index().find(reference).isPresent() && !added.containsKey(reference);
        (isStored ? changed : added).put(reference, measure);
        index.put(measure.stored());
    }

    void remove(String reference) {
        added.remove(reference);
        changed.remove(reference);
        removed.add(reference);
        index().remove(reference);
    }

    /** Stores the measures that differ, and removes those that are not in the body. */
    void replaceMeasures(List<AnsweredMeasure> measures, Set<String> withReasons) {
        var kept = measures.stream().map(AnsweredMeasure::reference).collect(Collectors.toSet());
        index().references()
                .filter(reference -> !kept.contains(reference))
                .toList()
                .forEach(this::remove);
        measures.stream()
                .filter(measure -> !index.find(measure.reference()).equals(Optional.of(measure.stored())))
                .forEach(this::put);
        index = new SubmissionIndex(
                measures.stream().map(AnsweredMeasure::stored).toList(), withReasons);
    }

    /** Submits answers; a draft stays beside them. */
    SubmissionReceipt submit(
            Submission.Content content, CheckedAnswers checked, WriteContext context, AuditTrail.Entry entry) {
        var receipt = receipt(SubmissionState.SUBMITTED, content, checked, context, entry);
        submission = submission.submitted(receipt, content.nothingToReport());
        return receipt;
    }

    /** Stores answers as a draft, whatever their faults. */
    SubmissionReceipt draft(
            Submission.Content content,
            String body,
            CheckedAnswers checked,
            WriteContext context,
            AuditTrail.Entry entry) {
        var receipt = receipt(SubmissionState.DRAFT, content, checked, context, entry);
        submission = submission.drafted(receipt, body);
        return receipt;
    }

    private SubmissionReceipt receipt(
            SubmissionState state,
            Submission.Content content,
            CheckedAnswers checked,
            WriteContext context,
            AuditTrail.Entry entry) {
        var receipt = SubmissionReceipt.of(submission, state, content, checked, context.now(), isLateAt(context.now()));
        receipts.add(receipt);
        entries.add(entry);
        return receipt;
    }

    /** Drops the draft, since the whole answer is submitted. */
    void endDraft() {
        submission = submission.withoutDraft();
    }

    void dropDraft(AuditTrail.Entry entry) {
        submission = submission.withoutDraft();
        entries.add(entry);
    }

    Collection<AnsweredMeasure> added() {
        return added.values();
    }

    Collection<AnsweredMeasure> changed() {
        return changed.values();
    }

    Set<String> removed() {
        return removed;
    }

    Stream<SubmissionReceipt> receipts() {
        return receipts.stream();
    }

    /** The audit entries, one for each decided change. */
    Stream<AuditTrail.Entry> entries() {
        return entries.stream();
    }
}
