package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.security.Caller;

/** Acts of case workers on single findings. Concurrent acts run one after the other. */
@ApplicationScoped
class ReviewCaseService {

    private final ReviewItemQuery findings;
    private final AuditTrail audit;

    ReviewCaseService(ReviewItemQuery findings, AuditTrail audit) {
        this.findings = findings;
        this.audit = audit;
    }

    /**
     * An act on a finding.
     *
     * @param ifMatch the entity tags in If-Match; null if it is not given
     */
    record Act(int year, UUID id, String ifMatch, Caller caller, Instant now) {}

    @Transactional
    public ReviewItem assign(Act act, String assignee) {
        return change(act, "finding-assigned", it -> it.assign(assignee, act.ifMatch() != null));
    }

    @Transactional
    public ReviewItem release(Act act) {
        return change(act, "finding-released", ReviewCase::release);
    }

    @Transactional
    public ReviewItem close(Act act, ReviewCase.Outcome outcome, String note) {
        return change(
                act,
                "finding-closed",
                it -> it.close(outcome, note, act.now(), act.caller().orgNumber()));
    }

    @Transactional
    public ReviewItem reopen(Act act) {
        return change(act, "finding-reopened", ReviewCase::reopen);
    }

    private ReviewItem change(Act act, String action, Consumer<ReviewCase> change) {
        Edition.getByYear(act.year());
        var finding = findings.get(act.year(), act.id());
        var found = ReviewCase.lock(finding, act.year());
        found.requireSeen(act.ifMatch());
        change.accept(found);
        // The trail omits the case worker's name: it is not needed to know what was done, and the trail is kept for
        // ever.
        audit.record(act.now(), act.caller().actor(), action, act.year(), "finding " + act.id());
        return finding.in(found.state());
    }
}
