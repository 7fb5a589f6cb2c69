package no.tiltaksoversikt.submission;

/** The result of one change in a group: stored, refused, or not tried, because its participant was locked. */
record ChangeResult(SubmissionOutcome outcome, RuntimeException refusal) {

    static final ChangeResult NOT_TRIED = new ChangeResult(null, null);

    static ChangeResult stored(SubmissionOutcome outcome) {
        return new ChangeResult(outcome, null);
    }

    static ChangeResult refused(RuntimeException refusal) {
        return new ChangeResult(null, refusal);
    }

    boolean isTried() {
        return outcome != null || refusal != null;
    }

    /** The outcome; throws the refusal. */
    SubmissionOutcome get() {
        if (refusal != null) {
            throw refusal;
        }
        return outcome;
    }
}
