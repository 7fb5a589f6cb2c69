package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.participant.ParticipantLocks;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.submission.SubmissionChange.Kind;
import no.tiltaksoversikt.submission.SubmissionChange.Preconditions;
import no.tiltaksoversikt.submission.SubmissionChange.Result;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;

/**
 * Writes submissions, always in the same steps: lock the participant, load the submission, apply the changes, check the rules,
 * store the differences, and store a receipt for each change.
 */
@ApplicationScoped
public class SubmissionService {

    private final ParticipantLocks locks;
    private final SubmissionLoader loader;
    private final SubmissionStore store;
    private final SubmissionEditor submissions;
    private final MeasureEditor measures;

    SubmissionService(
            ParticipantLocks locks,
            SubmissionLoader loader,
            SubmissionStore store,
            SubmissionEditor submissions,
            MeasureEditor measures) {
        this.locks = locks;
        this.loader = loader;
        this.store = store;
        this.submissions = submissions;
        this.measures = measures;
    }

    /** Replaces the agency's submission or draft, or stores nothing. */
    @Transactional
    public Outcome replace(WriteContext context, SubmissionState part, byte[] body, String ifMatch) {
        return write(new SubmissionChange(Kind.REPLACE, context, null, part, body, new Preconditions(ifMatch, null)));
    }

    /** Replaces the submissions of several agencies, in one batch for each table. Throws a problem if one is refused. */
    @Transactional
    public void replaceAll(Map<WriteContext, JsonNode> bodies) {
        var changes = bodies.entrySet().stream()
                .map(submission -> replacement(submission.getKey(), submission.getValue()))
                .toList();
        write(changes, locks.lock(participants(changes))).forEach(Result::get);
    }

    private static SubmissionChange replacement(WriteContext context, JsonNode body) {
        return new SubmissionChange(
                Kind.REPLACE,
                context,
                null,
                SubmissionState.SUBMITTED,
                body.toString().getBytes(StandardCharsets.UTF_8),
                new Preconditions(null, null),
                body.path("measures").findValuesAsText("reference"));
    }

    /** Withdraws the draft; the submitted answer stays. */
    @Transactional
    public void withdraw(WriteContext context, String ifMatch) {
        var answer = lock(context.participant(), List.of());
        answer.requireOpen();
        submissions.withdraw(context, new Preconditions(ifMatch, null), answer);
        store.store(List.of(answer));
    }

    /** The receipt of an agency's submitted answer. */
    public Optional<SubmissionReceipt> lastReceipt(int editionYear, String orgNumber) {
        return store.find(editionYear, orgNumber)
                .filter(Submission::isSubmitted)
                .flatMap(submission -> store.receipt(submission.submittedReceipt()));
    }

    /** Applies a change in the caller's transaction, after waiting for its participant. Throws a problem if it is refused. */
    Outcome write(SubmissionChange change) {
        var answer = lock(change.context().participant(), List.of(change));
        var outcome = apply(change, answer);
        store.store(List.of(answer));
        return outcome;
    }

    /**
     * Applies the changes whose participants are not locked by another transaction, in the caller's transaction. Returns the
     * results in order.
     */
    List<Result> writeUnlocked(List<SubmissionChange> changes) {
        return write(changes, locks.lockFree(participants(changes)));
    }

    private static Set<Participant.Key> participants(List<SubmissionChange> changes) {
        return changes.stream().map(change -> change.context().participant()).collect(Collectors.toSet());
    }

    private List<Result> write(List<SubmissionChange> changes, Set<Participant.Key> locked) {
        var answers = loader.load(locked, changes);
        var results = changes.stream()
                .map(change -> result(change, answers.get(change.context().participant())))
                .toList();
        store.store(answers.values());
        return results;
    }

    private Result result(SubmissionChange change, LockedSubmission answer) {
        if (answer == null) {
            return Result.NOT_TRIED;
        }
        try {
            return Result.stored(apply(change, answer));
        } catch (Problem refusal) {
            return Result.refused(refusal);
        }
    }

    /** A refused change leaves the submission unchanged. */
    private Outcome apply(SubmissionChange change, LockedSubmission answer) {
        answer.requireOpen();
        return switch (change.kind()) {
            case REPLACE -> submissions.replace(change, answer);
            case PUT -> measures.put(change, answer);
            case PATCH -> measures.patch(change, answer);
            case REMOVE -> measures.remove(change, answer);
        };
    }

    private LockedSubmission lock(Participant.Key agency, List<SubmissionChange> changes) {
        if (locks.lock(Set.of(agency)).isEmpty()) {
            throw Participant.refusal(agency.editionYear(), agency.orgNumber());
        }
        return loader.load(Set.of(agency), changes).get(agency);
    }
}
