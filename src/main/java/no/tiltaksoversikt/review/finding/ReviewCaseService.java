package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Filter;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Found;
import no.tiltaksoversikt.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Acts of case workers on single findings, and on all open findings that match a filter. Concurrent acts run one after the
 * other. Each finding gets its own entry in the audit trail.
 */
@ApplicationScoped
class ReviewCaseService {

    /** The maximum number of findings of one act. */
    private static final int MOST = 5000;

    private final ReviewItemQuery findings;
    private final ReviewCaseStore cases;
    private final AuditTrail audit;

    ReviewCaseService(ReviewItemQuery findings, ReviewCaseStore cases, AuditTrail audit) {
        this.findings = findings;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * An act on a finding.
     *
     * @param ifMatch the entity tags in If-Match; null if it is not given
     */
    record Act(int year, UUID id, String ifMatch, Caller caller, Instant now) {}

    /** An act on all open findings of an edition that match a filter. */
    record BatchAct(int year, Filter filter, Caller caller, Instant now) {}

    /** The number of changed findings, and of open ones that the filter matches and the act did not change. */
    @Schema(name = "ReviewBatch")
    record Batch(int changed, long left) {}

    @Transactional
    public ReviewItem assign(Act act, String assignee) {
        return change(act, "finding-assigned", it -> it.assigned(assignee, act.ifMatch() != null));
    }

    @Transactional
    public ReviewItem release(Act act) {
        return change(act, "finding-released", ReviewCase::released);
    }

    @Transactional
    public ReviewItem close(Act act, ReviewCase.Outcome outcome, String note) {
        return change(
                act,
                "finding-closed",
                it -> it.closed(outcome, note, act.now(), act.caller().orgNumber()));
    }

    @Transactional
    public ReviewItem reopen(Act act) {
        return change(act, "finding-reopened", ReviewCase::reopened);
    }

    private ReviewItem change(Act act, String action, UnaryOperator<ReviewCase> change) {
        Edition.requireExists(act.year());
        var finding = findings.get(act.year(), act.id());
        var found = cases.lock(act.year(), finding);
        found.requireSeen(act.ifMatch());
        var changed = change.apply(found);
        cases.save(act.id(), changed);
        // The trail omits the case worker's name: it is not needed to know what was done, and the trail is kept
        // forever.
        audit.record(act.now(), act.caller().actor(), action, act.year(), "finding " + act.id());
        return finding.in(changed);
    }

    @Transactional
    public Batch closeAll(BatchAct act, ReviewCase.Outcome outcome, String note) {
        var found = find(act, MOST);
        var by = act.caller().orgNumber();
        var closed = cases.close(act.year(), found.items(), outcome, note, act.now(), by);
        return record(act, "finding-closed", closed, found);
    }

    @Transactional
    public Batch assignAll(BatchAct act, String assignee) {
        // All are read, since findings that are assigned to others do not change and must not take up the limit.
        var found = find(act, Integer.MAX_VALUE);
        var free = found.items().stream()
                .filter(it -> it.state().assignee() == null
                        || it.state().assignee().equals(act.filter().assignee()))
                .limit(MOST)
                .toList();
        var assigned = cases.assign(act.year(), free, assignee, act.filter().assignee());
        return record(act, "finding-assigned", assigned, found);
    }

    private Found find(BatchAct act, int most) {
        Edition.requireExists(act.year());
        return findings.find(act.year(), act.filter().open(), most, 0);
    }

    private Batch record(BatchAct act, String action, List<UUID> changed, Found found) {
        var subjects = changed.stream().map(id -> "finding " + id).toList();
        audit.record(act.now(), act.caller().actor(), action, act.year(), subjects);
        return new Batch(changed.size(), found.total() - changed.size());
    }
}
