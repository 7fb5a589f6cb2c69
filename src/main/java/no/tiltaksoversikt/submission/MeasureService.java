package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.SubmissionReader;

/** Changes one measure of an agency's answer: of the draft where there is one, else of what is submitted. */
@ApplicationScoped
public class MeasureService {

    private static final Text OTHER_REFERENCE = new Text(
            "Referansen i innholdet er en annen enn den i adressen.",
            "Referansen i innhaldet er ein annan enn den i adressa.",
            "The reference in the body is not the one in the address.");

    private final SubmissionService submissions;
    private final DraftMeasures drafts;
    private final SubmittedMeasure submitted;

    MeasureService(SubmissionService submissions, DraftMeasures drafts, SubmittedMeasure submitted) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.submitted = submitted;
    }

    /** The measure as it is read back; a problem 404 where there is none. */
    @Transactional
    public JsonNode read(int editionYear, String orgNumber, String reference) {
        Edition.getByYear(editionYear);
        return Submission.findByAgency(editionYear, orgNumber)
                .flatMap(submission -> find(submission, reference))
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }

    /** Puts a measure in, or in the place of the one with this reference. */
    @Transactional
    public SubmissionOutcome put(Answering answering, String reference, byte[] body, Preconditions conditions) {
        var edition = submissions.lock(answering);
        var submission = submissions.find(answering);
        var stored = find(submission, reference);
        conditions.require(stored.map(MeasureService::tag));
        return store(answering, edition, submission, reference, body, stored.isEmpty());
    }

    /**
     * Changes some answers of a measure. Acknowledgements are not part of what is patched: each holds as long as its
     * answer, and the patch may bring new ones.
     */
    @Transactional
    public SubmissionOutcome patch(Answering answering, String reference, byte[] body, Preconditions conditions) {
        var edition = submissions.lock(answering);
        var submission = submissions.find(answering);
        var stored = find(submission, reference).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        conditions.require(Optional.of(tag(stored)));
        var base =
                submission.hasDraft() ? stored : ((ObjectNode) stored.deepCopy()).without(List.of("acknowledgements"));
        var merged = MergePatch.apply(base, SubmissionReader.readTree(body));
        return store(answering, edition, submission, reference, bytes(merged), false);
    }

    /** Takes a measure out. */
    @Transactional
    public SubmissionOutcome remove(Answering answering, String reference, Preconditions conditions) {
        var edition = submissions.lock(answering);
        var submission = submissions.find(answering);
        var stored = find(submission, reference).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        conditions.require(Optional.of(tag(stored)));
        return submission.hasDraft()
                ? drafts.without(answering, edition, submission, reference)
                : submitted.remove(answering, edition, submission, reference);
    }

    private SubmissionOutcome store(
            Answering answering, Edition edition, Submission submission, String reference, byte[] body, boolean isNew) {
        var reported = SubmissionReader.readMeasure(body);
        if (reported.reference() != null && !reported.reference().equals(reference)) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/reference", OTHER_REFERENCE)));
        }
        var outcome = submission.hasDraft()
                ? drafts.with(answering, edition, submission, reference, body)
                : submitted.put(answering, edition, submission, reported.withReference(reference));
        return new SubmissionOutcome(outcome.receipt(), isNew);
    }

    private Optional<JsonNode> find(Submission submission, String reference) {
        return submission.hasDraft() ? drafts.find(submission, reference) : submitted.find(submission, reference);
    }

    private static String tag(JsonNode measure) {
        return EntityTags.of(bytes(measure));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
