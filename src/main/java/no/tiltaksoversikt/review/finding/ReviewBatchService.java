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

/** What case workers do with all open findings that a filter leaves. Each finding has its own entry in the audit trail. */
@ApplicationScoped
class ReviewBatchService {

    /** The most findings that one act is on. */
    static final int MOST = 5000;

    private final ReviewItemQuery findings;
    private final ReviewCaseStore cases;
    private final AuditTrail audit;

    ReviewBatchService(ReviewItemQuery findings, ReviewCaseStore cases, AuditTrail audit) {
        this.findings = findings;
        this.cases = cases;
        this.audit = audit;
    }

    /** Who acts on which findings. */
    record Act(int year, Filter filter, Caller caller, Instant now) {}

    /**
     * What an act has done.
     *
     * @param changed the findings that it changed
     * @param left the open ones that the filter leaves and that it did not change
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
        // Those that somebody has stay where they are, so they must not take the places of the others.
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
