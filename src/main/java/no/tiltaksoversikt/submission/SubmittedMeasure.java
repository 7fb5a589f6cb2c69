package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.measure.MeasureStore.Stored;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.ReportedMeasure;
import no.tiltaksoversikt.validation.ReportedSubmission;
import no.tiltaksoversikt.validation.RuleCatalogue;
import no.tiltaksoversikt.validation.ValidationEngine;
import no.tiltaksoversikt.validation.ValidationReport;

/**
 * Changes one measure of what is submitted. Only two rules compare measures, and references are unique here, so the
 * others are read only where one of them has the same name.
 */
@ApplicationScoped
class SubmittedMeasure {

    private final SubmissionService submissions;
    private final SubmittedMeasures measures;
    private final MeasureStore store;
    private final ValidationEngine engine;
    private final AcknowledgementStore acknowledgements;
    private final RuleCatalogue rules;

    SubmittedMeasure(
            SubmissionService submissions,
            SubmittedMeasures measures,
            MeasureStore store,
            ValidationEngine engine,
            AcknowledgementStore acknowledgements,
            RuleCatalogue rules) {
        this.submissions = submissions;
        this.measures = measures;
        this.store = store;
        this.engine = engine;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
    }

    Optional<JsonNode> find(Submission submission, String reference) {
        return Measure.findByReference(submission.editionYear, submission.orgNumber, reference)
                .map(measure -> SubmissionContent.tree(
                        reference,
                        measure.answers(),
                        acknowledgements
                                .readBack(submission.editionYear, submission.orgNumber)
                                .getOrDefault(reference, List.of())));
    }

    SubmissionOutcome put(Answering answering, Edition edition, Submission submission, ReportedMeasure reported) {
        var report = validate(answering, edition, reported);
        submissions.requireValid(report);
        var reference = reported.reference();
        var others = store.stored(answering.editionYear(), answering.orgNumber());
        var hash = SubmissionContent.measureHash(
                reference,
                reported.answers(),
                SubmissionContent.acknowledgements(report.findings()).getOrDefault(reference, List.of()));
        var hashes = new ArrayList<String>();
        others.values().forEach(other -> hashes.add(other.reference().equals(reference) ? hash : other.contentHash()));
        if (!others.containsKey(reference)) {
            hashes.add(hash);
        }
        var content = new Submission.Content(SubmissionContent.submissionHash(false, hashes), false, hashes.size());
        if (submission.isSubmitted(content.hash())) {
            return new SubmissionOutcome(submission.submittedReceipt, false);
        }
        var isLate = edition.isLate(answering.now());
        store.store(List.of(measures.answered(answering, reported, positionOf(reference, others), isLate, hash)));
        acknowledgements.rememberOne(
                answering.editionYear(), answering.orgNumber(), reference, report.findings(), answering.now());
        return submit(answering, submission, content, report, isLate, "measure-submitted", reference);
    }

    SubmissionOutcome remove(Answering answering, Edition edition, Submission submission, String reference) {
        var others = store.stored(answering.editionYear(), answering.orgNumber());
        others.remove(reference);
        var remaining = others.values().stream().map(Stored::contentHash).toList();
        var context = submissions.context(edition, answering.orgNumber());
        if (remaining.isEmpty()) {
            // Without its last measure the answer would be empty without saying that there is nothing to report.
            submissions.requireValid(engine.validate(context, new ReportedSubmission(false, List.of())));
        }
        var report = new ValidationReport(rules.ruleSetHash(context.questionnaire()), List.of());
        var content =
                new Submission.Content(SubmissionContent.submissionHash(false, remaining), false, remaining.size());
        store.remove(answering.editionYear(), answering.orgNumber(), List.of(reference));
        acknowledgements.rememberOne(
                answering.editionYear(), answering.orgNumber(), reference, List.of(), answering.now());
        return submit(
                answering, submission, content, report, edition.isLate(answering.now()), "measure-removed", reference);
    }

    private SubmissionOutcome submit(
            Answering answering,
            Submission submission,
            Submission.Content content,
            ValidationReport report,
            boolean isLate,
            String action,
            String reference) {
        var receipt = submission.submit(content, report, answering.now(), isLate);
        submission.persist();
        submissions.record(answering, action, "measure " + answering.orgNumber() + "/" + reference);
        return new SubmissionOutcome(receipt, false);
    }

    private static int positionOf(String reference, Map<String, Stored> others) {
        var known = others.get(reference);
        return known != null
                ? known.position()
                : others.values().stream().mapToInt(Stored::position).max().orElse(-1) + 1;
    }

    private ValidationReport validate(Answering answering, Edition edition, ReportedMeasure reported) {
        var context = submissions.context(edition, answering.orgNumber());
        var hasNamesake = Measure.existsNamesake(
                answering.editionYear(),
                answering.orgNumber(),
                reported.reference(),
                reported.answers().nameKey());
        if (!hasNamesake) {
            return engine.validateMeasure(context, reported);
        }
        var all = new ArrayList<ReportedMeasure>();
        Measure.ofAgency(answering.editionYear(), answering.orgNumber())
                .forEach(other -> all.add(
                        other.reference().equals(reported.reference())
                                ? reported
                                : new ReportedMeasure(other.reference(), other.answers(), List.of(), List.of())));
        if (!all.contains(reported)) {
            all.add(reported);
        }
        var report = engine.validate(context, new ReportedSubmission(false, all));
        return seenFrom("/measures/" + all.indexOf(reported), report);
    }

    /** The report with pointers into the measure's own body; what is about another measure points to the whole of it. */
    private static ValidationReport seenFrom(String place, ValidationReport report) {
        return new ValidationReport(
                report.ruleSet(),
                report.findings().stream()
                        .filter(finding -> finding.blocks() || finding.pointer().startsWith(place + "/"))
                        .map(finding -> finding.at(
                                finding.pointer().startsWith(place + "/")
                                        ? finding.pointer().substring(place.length())
                                        : ""))
                        .toList());
    }
}
