package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.ReportedSubmission;
import no.tiltaksoversikt.validation.RuleCatalogue;
import no.tiltaksoversikt.validation.Severity;
import no.tiltaksoversikt.validation.SubmissionReader;
import no.tiltaksoversikt.validation.ValidationContexts;
import no.tiltaksoversikt.validation.ValidationEngine;
import no.tiltaksoversikt.validation.ValidationReport;

/** Takes an agency's whole answer. */
@ApplicationScoped
public class SubmissionService {

    private final ValidationContexts contexts;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;
    private final AcknowledgementStore acknowledgements;
    private final SubmittedMeasures measures;
    private final AuditTrail audit;

    SubmissionService(
            ValidationContexts contexts,
            ValidationEngine engine,
            RuleCatalogue rules,
            AcknowledgementStore acknowledgements,
            SubmittedMeasures measures,
            AuditTrail audit) {
        this.contexts = contexts;
        this.engine = engine;
        this.rules = rules;
        this.acknowledgements = acknowledgements;
        this.measures = measures;
        this.audit = audit;
    }

    /** What was sent, the lineages of its measures, and what the rules say to it. */
    record Checked(ReportedSubmission reported, Map<String, Lineage> lineages, ValidationReport report) {
        AnswerTally tally() {
            return AnswerTally.of(reported.measures(), lineages);
        }
    }

    /** Replaces the agency's whole answer, or stores nothing. */
    @Transactional
    public SubmissionOutcome replace(Answering answering, SubmissionState mode, byte[] body, String ifMatch) {
        var edition = lock(answering);
        var submission = find(answering);
        requireMatch(submission, ifMatch);
        var reported = SubmissionReader.read(body);
        var lineages = contexts.lineages(edition, answering.orgNumber(), reported);
        var report = engine.validate(contexts.of(edition, answering.orgNumber(), lineages), reported);
        var checked = new Checked(reported, lineages, report);
        return switch (mode) {
            case DRAFT -> draft(answering, edition, submission, body, checked);
            case SUBMITTED -> submit(answering, edition, submission, checked);
        };
    }

    /** Withdraws the draft; what is submitted stays. */
    @Transactional
    public void withdraw(Answering answering, String ifMatch) {
        lock(answering);
        var submission = Submission.getByAgency(answering.editionYear(), answering.orgNumber());
        requireMatch(submission, ifMatch);
        submission.withdrawDraft();
        record(answering, "draft-withdrawn");
    }

    /** The open edition, with the agency's answers to it locked. */
    Edition lock(Answering answering) {
        Participant.getForAnswer(answering.editionYear(), answering.orgNumber());
        var edition = Edition.getByYear(answering.editionYear());
        edition.requireOpen();
        return edition;
    }

    private static boolean isLate(Answering answering, Edition edition) {
        return Participant.getByAgency(edition.year(), answering.orgNumber())
                .deadline(edition)
                .isPassedAt(answering.now());
    }

    /** The agency's answer, a new one where there is none. */
    Submission find(Answering answering) {
        return Submission.findByAgency(answering.editionYear(), answering.orgNumber())
                .orElseGet(() -> new Submission(answering.editionYear(), answering.orgNumber()));
    }

    void requireValid(Answering answering, ValidationReport report) {
        if (!report.valid()) {
            throw new Problem(ProblemType.SUBMISSION_INVALID)
                    .with("errors", report.count(Severity.ERROR))
                    .with("warnings", report.unacknowledgedWarnings())
                    .withMember("report", language -> report.in(language, rules, answering.maxFindings()));
        }
    }

    private void record(Answering answering, String action) {
        audit.record(List.of(answering.entry(action, "submission " + answering.orgNumber())));
    }

    private SubmissionOutcome submit(Answering answering, Edition edition, Submission submission, Checked checked) {
        var reported = checked.reported();
        var report = checked.report();
        requireValid(answering, report);
        var isNew = submission.current().isEmpty();
        var isLate = isLate(answering, edition);
        var answers = measures.of(answering, checked, isLate);
        var hash = SubmissionContent.submissionHash(reported.nothingToReport(), answers.hashes());
        if (submission.isSubmitted(hash)) {
            if (submission.hasDraft()) {
                submission.dropDraft();
                record(answering, "draft-withdrawn");
            }
            return new SubmissionOutcome(submission.submittedReceipt, isNew);
        }
        var content = new Submission.Content(hash, reported.nothingToReport(), answers.size());
        var receipt = submission.submit(content, report, checked.tally(), answering.now(), isLate);
        receipt.persist();
        submission.persist();
        measures.replace(answering, answers);
        acknowledgements.rememberAll(
                answering.editionYear(), answering.orgNumber(), report.findings(), answering.now());
        record(answering, "submission-submitted");
        return new SubmissionOutcome(receipt, isNew);
    }

    /** Stores the answer as it is, whatever the rules say. */
    SubmissionOutcome draft(Answering answering, Edition edition, Submission submission, byte[] body, Checked checked) {
        var reported = checked.reported();
        var kept = ((ObjectNode) SubmissionReader.readTree(body))
                .without(List.of("state", "receipt", "from", "left"))
                .toString();
        var hash = CanonicalJson.sha256(kept.getBytes(StandardCharsets.UTF_8));
        var isNew = submission.current().isEmpty();
        if (submission.isDrafted(hash)) {
            return new SubmissionOutcome(submission.draftReceipt, isNew);
        }
        var content = new Submission.Content(
                hash, reported.nothingToReport(), reported.measures().size());
        var receipt = submission.draft(
                content, kept, checked.report(), checked.tally(), answering.now(), isLate(answering, edition));
        submission.persist();
        record(answering, "submission-drafted");
        return new SubmissionOutcome(receipt, isNew);
    }

    private static void requireMatch(Submission submission, String ifMatch) {
        if (ifMatch == null) {
            return;
        }
        var current = submission.current();
        if (current.isEmpty() || !matches(ifMatch, current.get())) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** A tag is the receipt's id and a language, since texts are part of what is read; the answer is the same in all. */
    private static boolean matches(String ifMatch, SubmissionReceipt receipt) {
        return Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*")
                        || tag.equals(EntityTags.quote(receipt.id.toString()))
                        || tag.startsWith('"' + receipt.id.toString() + '-'));
    }
}
