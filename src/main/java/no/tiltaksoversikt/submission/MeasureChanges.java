package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.ReportedMeasure;
import no.tiltaksoversikt.validation.SubmissionReader;

/** Changes one measure of an answer in hand: of the draft where there is one, else of what is submitted. */
@ApplicationScoped
class MeasureChanges {

    private final DraftMeasures drafts;
    private final SubmittedMeasure submitted;

    MeasureChanges(DraftMeasures drafts, SubmittedMeasure submitted) {
        this.drafts = drafts;
        this.submitted = submitted;
    }

    /** The measure as it is read back, from the draft where there is one. */
    Optional<JsonNode> find(Submission submission, String reference) {
        return submission.hasDraft() ? drafts.find(submission, reference) : submitted.find(submission, reference);
    }

    SubmissionOutcome apply(MeasureChange change, AnswerInHand answer) {
        answer.edition().requireOpen();
        return switch (change.kind()) {
            case PUT -> put(change, answer);
            case PATCH -> patch(change, answer);
            case REMOVE -> remove(change, answer);
        };
    }

    private SubmissionOutcome put(MeasureChange change, AnswerInHand answer) {
        var exists = answer.submission().hasDraft()
                ? find(answer.submission(), change.reference()).isPresent()
                : answer.outline().find(change.reference()).isPresent();
        if (change.conditions().areGiven()) {
            change.conditions()
                    .require(find(answer.submission(), change.reference()).map(MeasureChanges::tag));
        }
        return store(change, answer, change.body(), change.reported(), !exists);
    }

    /**
     * Acknowledgements are not part of what is patched: each holds as long as its answer, and the patch may bring new
     * ones.
     */
    private SubmissionOutcome patch(MeasureChange change, AnswerInHand answer) {
        var stored = existing(change, answer);
        var base = answer.submission().hasDraft()
                ? stored
                : ((ObjectNode) stored.deepCopy()).without(List.of("acknowledgements"));
        var merged = bytes(MergePatch.apply(base, SubmissionReader.readTree(change.body())));
        return store(change, answer, merged, MeasureChange.read(merged, change.reference()), false);
    }

    private SubmissionOutcome remove(MeasureChange change, AnswerInHand answer) {
        existing(change, answer);
        return answer.submission().hasDraft()
                ? drafts.without(change.answering(), answer.edition(), answer.submission(), change.reference())
                : submitted.remove(change, answer);
    }

    private JsonNode existing(MeasureChange change, AnswerInHand answer) {
        var stored = find(answer.submission(), change.reference())
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        change.conditions().require(Optional.of(tag(stored)));
        return stored;
    }

    private SubmissionOutcome store(
            MeasureChange change, AnswerInHand answer, byte[] body, ReportedMeasure reported, boolean isNew) {
        var outcome = answer.submission().hasDraft()
                ? drafts.with(change.answering(), answer.edition(), answer.submission(), change.reference(), body)
                : submitted.put(change, reported, answer);
        return new SubmissionOutcome(outcome.receipt(), isNew);
    }

    private static String tag(JsonNode measure) {
        return EntityTags.of(bytes(measure));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
