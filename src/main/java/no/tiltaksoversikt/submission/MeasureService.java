package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Reads and changes one measure of an agency's answer: of the draft where there is one, else of what is submitted. */
@ApplicationScoped
public class MeasureService {

    private final MeasureChanges changes;
    private final MeasureChecks checks;
    private final MeasureWriter writer;

    MeasureService(MeasureChanges changes, MeasureChecks checks, MeasureWriter writer) {
        this.changes = changes;
        this.checks = checks;
        this.writer = writer;
    }

    /** The measure as it is read back; a problem 404 where there is none. */
    @Transactional
    public JsonNode read(int editionYear, String orgNumber, String reference) {
        Edition.getByYear(editionYear);
        return Submission.findByAgency(editionYear, orgNumber)
                .flatMap(submission -> changes.find(submission, reference))
                .orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
    }

    /** Puts a measure in, or in the place of the one with this reference. */
    public SubmissionOutcome put(Answering answering, String reference, byte[] body, Preconditions conditions) {
        var change = new MeasureChange(MeasureChange.Kind.PUT, answering, reference, body, conditions);
        checks.ahead(change);
        return writer.write(change);
    }

    /** Changes some answers of a measure by a JSON Merge Patch. */
    public SubmissionOutcome patch(Answering answering, String reference, byte[] body, Preconditions conditions) {
        return writer.write(new MeasureChange(MeasureChange.Kind.PATCH, answering, reference, body, conditions));
    }

    /** Takes a measure out. */
    public SubmissionOutcome remove(Answering answering, String reference, Preconditions conditions) {
        return writer.write(
                new MeasureChange(MeasureChange.Kind.REMOVE, answering, reference, new byte[0], conditions));
    }
}
