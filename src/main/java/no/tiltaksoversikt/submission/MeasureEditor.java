package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.submission.draft.DraftBody;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.SubmissionReader;

/** Changes one measure of a locked submission: of the draft where there is one, else of what is submitted. */
@ApplicationScoped
class MeasureEditor {

    private static final Text OTHER_REFERENCE = Text.of("submission", "other-reference");

    private final SubmissionEditor submissions;
    private final SubmissionValidator validator;
    private final SubmissionStore store;
    private final AcknowledgementStore acknowledgements;

    MeasureEditor(
            SubmissionEditor submissions,
            SubmissionValidator validator,
            SubmissionStore store,
            AcknowledgementStore acknowledgements) {
        this.submissions = submissions;
        this.validator = validator;
        this.store = store;
        this.acknowledgements = acknowledgements;
    }

    SubmissionOutcome put(SubmissionChange change, LockedSubmission answer) {
        var isNew = answer.submission().hasDraft()
                ? find(change.reference(), answer).isEmpty()
                : answer.index().find(change.reference()).isEmpty();
        if (change.conditions().areGiven()) {
            change.conditions().require(find(change.reference(), answer).map(MeasureEditor::tag));
        }
        return new SubmissionOutcome(store(change, change.body(), answer), isNew);
    }

    /**
     * Acknowledgements are not part of what is patched: each holds as long as its answer, and the patch may bring new
     * ones.
     */
    SubmissionOutcome patch(SubmissionChange change, LockedSubmission answer) {
        var stored = existing(change, answer);
        var base = answer.submission().hasDraft()
                ? stored
                : ((ObjectNode) stored.deepCopy()).without(List.of("acknowledgements"));
        var merged = MergePatch.apply(base, SubmissionReader.readTree(change.body()));
        return new SubmissionOutcome(store(change, bytes(merged), answer), false);
    }

    SubmissionOutcome remove(SubmissionChange change, LockedSubmission answer) {
        existing(change, answer);
        var receipt = answer.submission().hasDraft()
                ? submissions.draft(
                        change.context(),
                        DraftBody.of(answer.submission().draftBody()).without(change.reference()),
                        answer)
                : removeSubmitted(change, answer);
        return new SubmissionOutcome(receipt, false);
    }

    private SubmissionReceipt store(SubmissionChange change, byte[] body, LockedSubmission answer) {
        var reported = read(body, change.reference(), validator.vocabulary(answer));
        return answer.submission().hasDraft()
                ? submissions.draft(
                        change.context(),
                        DraftBody.of(answer.submission().draftBody()).with(change.reference(), body),
                        answer)
                : submit(change, reported, answer);
    }

    private SubmissionReceipt submit(SubmissionChange change, ReportedMeasure reported, LockedSubmission answer) {
        var context = change.context();
        var reference = change.reference();
        var index = answer.index();
        var checked = validator.check(reported, answer);
        validator.requireValid(checked.report(), context);
        var measure = checked.answered(reported, index.positionOf(reference), context, answer.isLateAt(context.now()));
        if (index.find(reference).equals(Optional.of(measure.stored()))) {
            return store.receipt(answer.submission().submittedReceipt(), answer).orElseThrow();
        }
        answer.put(measure);
        // Few measures have reasons, and their table is left alone where there are none to keep or to drop.
        var hasReasons = !checked.withReasons().isEmpty();
        if (hasReasons || index.hasReasons(reference)) {
            acknowledgements.rememberOne(
                    context.editionYear(), context.orgNumber(), reference, checked.findings(), context.now());
            index.remember(reference, hasReasons);
        }
        return submit(change, checked, answer, "measure-submitted");
    }

    private SubmissionReceipt removeSubmitted(SubmissionChange change, LockedSubmission answer) {
        var context = change.context();
        var checked = validator.checkRemoval(answer);
        validator.requireValid(checked.report(), context);
        answer.remove(change.reference());
        acknowledgements.rememberOne(
                context.editionYear(), context.orgNumber(), change.reference(), List.of(), context.now());
        return submit(change, checked, answer, "measure-removed");
    }

    private static SubmissionReceipt submit(
            SubmissionChange change, CheckedAnswers checked, LockedSubmission answer, String action) {
        return answer.submit(
                new Submission.Content(
                        answer.index().hash(), false, answer.index().size()),
                checked,
                change.context(),
                change.context().measureEntry(action, change.reference()));
    }

    private static ReportedMeasure read(byte[] body, String reference, Vocabulary vocabulary) {
        var reported = SubmissionReader.readMeasure(body, vocabulary);
        if (reported.reference() != null && !reported.reference().equals(reference)) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/reference", OTHER_REFERENCE)));
        }
        return reported.withReference(reference);
    }

    private JsonNode existing(SubmissionChange change, LockedSubmission answer) {
        var stored = find(change.reference(), answer).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        change.conditions().require(Optional.of(tag(stored)));
        return stored;
    }

    /** A measure as it is read back, after the earlier changes of the transaction. */
    private Optional<JsonNode> find(String reference, LockedSubmission answer) {
        var submission = answer.submission();
        if (submission.hasDraft()) {
            return DraftBody.of(submission.draftBody()).find(reference);
        }
        return answer.index()
                .find(reference)
                .flatMap(known -> answer.unstored(reference)
                        .map(AnsweredMeasure::answers)
                        .or(() -> Measure.findByReference(submission.editionYear(), submission.orgNumber(), reference)
                                .map(Measure::answers)))
                .map(answers -> SubmissionContent.tree(
                        reference,
                        answers,
                        acknowledgements
                                .readBack(submission.editionYear(), submission.orgNumber())
                                .getOrDefault(reference, List.of())));
    }

    private static String tag(JsonNode measure) {
        return EntityTags.of(bytes(measure));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
