package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Filter;
import no.tiltaksoversikt.review.finding.ReviewItemQuery.Found;
import no.tiltaksoversikt.security.Caller;

/** Acts of case workers on all open findings that match a filter. Each finding gets its own entry in the audit trail. */
@ApplicationScoped
class ReviewBatchService {

    /** The maximum number of findings of one act. */
    static final int MOST = 5000;

    private final ReviewItemQuery findings;
    private final ReviewCaseStore cases;
    private final AuditTrail audit;

    ReviewBatchService(ReviewItemQuery findings, ReviewCaseStore cases, AuditTrail audit) {
        this.findings = findings;
        this.cases = cases;
        this.audit = audit;
    }

    /** The edition and findings of an act, who acts, and when. */
    record Act(int year, Filter filter, Caller caller, Instant now) {}

    /**
     * The result of an act.
     *
     * @param changed the findings that it changed
     * @param left the open findings that match the filter and were not changed
     */
    record Result(int changed, long left) {}

    @Transactional
    public Result close(Act act, ReviewCase.Outcome outcome, String note) {
        var found = find(act, MOST);
        var closed = cases.close(
                act.year(),
                found.items(),
                outcome,
                note,
                act.now(),
                act.caller().orgNumber());
        return record(act, "finding-closed", closed, found);
    }

    @Transactional
    public Result assign(Act act, String assignee) {
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

    private Found find(Act act, int most) {
        Edition.requireExists(act.year());
        return findings.find(act.year(), act.filter().open(), most, 0);
    }

    private Result record(Act act, String action, List<UUID> changed, Found found) {
        if (!changed.isEmpty()) {
            var request = AuditTrail.currentRequest();
            audit.record(changed.stream()
                    .map(id -> new AuditTrail.Entry(
                            act.now(), act.caller().actor(), action, act.year(), "finding " + id, request))
                    .toList());
        }
        return new Result(changed.size(), found.total() - changed.size());
    }
}
