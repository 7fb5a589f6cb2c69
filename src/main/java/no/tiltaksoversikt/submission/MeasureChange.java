package no.tiltaksoversikt.submission;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.ReportedMeasure;
import no.tiltaksoversikt.validation.SubmissionReader;

/** One measure to be put in, changed or taken out, and what has come of it. */
final class MeasureChange {

    private static final Text OTHER_REFERENCE = new Text(
            "Referansen i innholdet er en annen enn den i adressen.",
            "Referansen i innhaldet er ein annan enn den i adressa.",
            "The reference in the body is not the one in the address.");

    /** What is to be done. */
    enum Kind {
        PUT,
        PATCH,
        REMOVE
    }

    private final Kind kind;
    private final Answering answering;
    private final String reference;
    private final byte[] body;
    private final Preconditions conditions;
    private ReportedMeasure measure;
    private Problem unreadable;
    private MeasureChecks.Check check;
    private SubmissionOutcome outcome;
    private Problem refusal;

    MeasureChange(Kind kind, Answering answering, String reference, byte[] body, Preconditions conditions) {
        this.kind = kind;
        this.answering = answering;
        this.reference = reference;
        this.body = body;
        this.conditions = conditions;
    }

    /** A body as a measure under the reference that the address gives. */
    static ReportedMeasure read(byte[] body, String reference) {
        var reported = SubmissionReader.readMeasure(body);
        if (reported.reference() != null && !reported.reference().equals(reference)) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/reference", OTHER_REFERENCE)));
        }
        return reported.withReference(reference);
    }

    /** What the body of a PUT says; empty where it can't be read, which is a refusal only when its turn has come. */
    Optional<ReportedMeasure> readAhead() {
        if (measure == null && unreadable == null) {
            try {
                measure = read(body, reference);
            } catch (Problem refused) {
                unreadable = refused;
            }
        }
        return Optional.ofNullable(measure);
    }

    /** What the body of a PUT says; a problem where it can't be read. */
    ReportedMeasure reported() {
        return readAhead().orElseThrow(() -> unreadable);
    }

    /** What the rules say to the body on its own, where that has been asked before its turn. */
    Optional<MeasureChecks.Check> check() {
        return Optional.ofNullable(check);
    }

    void checked(MeasureChecks.Check ahead) {
        check = ahead;
    }

    void settle(SubmissionOutcome stored) {
        outcome = stored;
        refusal = null;
    }

    void refuse(Problem problem) {
        outcome = null;
        refusal = problem;
    }

    /** What has come of it; a problem where it was refused. */
    SubmissionOutcome outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return outcome;
    }

    Kind kind() {
        return kind;
    }

    Answering answering() {
        return answering;
    }

    String reference() {
        return reference;
    }

    byte[] body() {
        return body;
    }

    Preconditions conditions() {
        return conditions;
    }
}
