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
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.SubmissionReader;

/**
 * Changes one measure of a locked submission, in the draft or in the submitted part, whichever exists. If both exist, the
 * caller chooses, so that no correction ends up in a forgotten draft.
 */
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

    Outcome put(SubmissionChange change, LockedSubmission answer) {
        var isDraft = isOfDraft(change, answer);
        var isNew = isDraft
                ? find(change.reference(), isDraft, answer).isEmpty()
                : answer.index().find(change.reference()).isEmpty();
        if (change.conditions().areGiven()) {
            change.conditions()
                    .require(find(change.reference(), isDraft, answer).map(MeasureEditor::tag));
        }
        return store(change, change.body(), isDraft, isNew, answer);
    }

    /** Acknowledgements are not patched: each is kept while its answer is unchanged, and the patch may add new ones. */
    Outcome patch(SubmissionChange change, LockedSubmission answer) {
        var isDraft = isOfDraft(change, answer);
        var stored = existing(change, isDraft, answer);
        var base = isDraft ? stored : ((ObjectNode) stored.deepCopy()).without(List.of("acknowledgements"));
        var merged = MergePatch.apply(base, StrictJson.readTree(change.body()));
        return store(change, bytes(merged), isDraft, false, answer);
    }

    Outcome remove(SubmissionChange change, LockedSubmission answer) {
        var isDraft = isOfDraft(change, answer);
        existing(change, isDraft, answer);
        var receipt = isDraft
                ? submissions.draft(
                        change.context(),
                        DraftBody.of(answer.submission().draftBody()).without(change.reference()),
                        answer)
                : removeSubmitted(change, answer);
        return new Outcome(receipt, false, null);
    }

    private static boolean isOfDraft(SubmissionChange change, LockedSubmission answer) {
        var submission = answer.submission();
        if (change.part() == null && submission.hasDraft() && submission.isSubmitted()) {
            throw new Problem(ProblemType.STATE_NOT_NAMED);
        }
        if (change.part() == SubmissionState.DRAFT && !submission.hasDraft()) {
            throw new Problem(ProblemType.DRAFT_NOT_FOUND);
        }
        return change.part() == null ? submission.hasDraft() : change.part() == SubmissionState.DRAFT;
    }

    private Outcome store(
            SubmissionChange change, byte[] body, boolean isDraft, boolean isNew, LockedSubmission answer) {
        var reported = read(body, change.reference(), validator.vocabulary(answer));
        if (!isDraft) {
            return submit(change, reported, isNew, answer);
        }
        var draft = DraftBody.of(answer.submission().draftBody());
        var receipt = submissions.draft(change.context(), draft.with(change.reference(), body), answer);
        return new Outcome(receipt, isNew, tag(draft.find(change.reference()).orElseThrow()));
    }

    private Outcome submit(SubmissionChange change, ReportedMeasure reported, boolean isNew, LockedSubmission answer) {
        var context = change.context();
        var reference = change.reference();
        var index = answer.index();
        var checked = validator.check(reported, answer);
        validator.requireValid(checked.report(), context);
        var measure = checked.answered(reported, index.positionOf(reference), context, answer.isLateAt(context.now()));
        var tag = tag(SubmissionContent.tree(
                reference, measure.answers(), checked.reasons().getOrDefault(reference, List.of())));
        if (index.find(reference).equals(Optional.of(measure.stored()))) {
            var receipt = store.receipt(answer.submission().submittedReceipt(), answer);
            return new Outcome(receipt.orElseThrow(), isNew, tag);
        }
        answer.put(measure);
        // Few measures have reasons, and their table is left alone if there are none to store or delete.
        var hasReasons = !checked.withReasons().isEmpty();
        if (hasReasons || index.hasReasons(reference)) {
            acknowledgements.remember(
                    context.editionYear(), context.orgNumber(), reference, checked.findings(), context.now());
            index.remember(reference, hasReasons);
        }
        return new Outcome(submit(change, checked, answer, "measure-submitted"), isNew, tag);
    }

    private SubmissionReceipt removeSubmitted(SubmissionChange change, LockedSubmission answer) {
        var context = change.context();
        var checked = validator.checkRemoval(answer);
        validator.requireValid(checked.report(), context);
        answer.remove(change.reference());
        acknowledgements.remember(
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
            throw Problem.invalidBody("/reference", OTHER_REFERENCE);
        }
        return reported.withReference(reference);
    }

    private JsonNode existing(SubmissionChange change, boolean isDraft, LockedSubmission answer) {
        var stored =
                find(change.reference(), isDraft, answer).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        change.conditions().require(Optional.of(tag(stored)));
        return stored;
    }

    /** A measure as it is read back, after the earlier changes of the transaction. */
    private Optional<JsonNode> find(String reference, boolean isDraft, LockedSubmission answer) {
        var submission = answer.submission();
        if (isDraft) {
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
                                .readBack(submission.editionYear(), submission.orgNumber(), reference)
                                .getOrDefault(reference, List.of())));
    }

    private static String tag(JsonNode measure) {
        return EntityTags.of(bytes(measure));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
