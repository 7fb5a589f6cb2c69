package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.security.Caller;

/** What case workers do with findings. Two acts at once come one after the other, and the second sees the first. */
@ApplicationScoped
public class FindingCaseService {

    private final ReviewFindingQuery findings;
    private final AuditTrail audit;

    FindingCaseService(ReviewFindingQuery findings, AuditTrail audit) {
        this.findings = findings;
        this.audit = audit;
    }

    /**
     * An act on a finding.
     *
     * @param ifMatch the entity tags that the caller has seen; null where it has no condition
     */
    record Act(int year, UUID id, String ifMatch, Caller caller, Instant now) {}

    @Transactional
    public ReviewFinding assign(Act act, String assignee) {
        return change(act, "finding-assigned", it -> it.assign(assignee, act.ifMatch() != null));
    }

    @Transactional
    public ReviewFinding release(Act act) {
        return change(act, "finding-released", FindingCase::release);
    }

    @Transactional
    public ReviewFinding close(Act act, FindingCase.Outcome outcome, String note) {
        return change(
                act,
                "finding-closed",
                it -> it.close(outcome, note, act.now(), act.caller().orgNumber()));
    }

    @Transactional
    public ReviewFinding reopen(Act act) {
        return change(act, "finding-reopened", FindingCase::reopen);
    }

    private ReviewFinding change(Act act, String action, Consumer<FindingCase> change) {
        Edition.getByYear(act.year());
        var finding = findings.get(act.year(), act.id());
        var found = FindingCase.lock(finding, act.year());
        found.requireSeen(act.ifMatch());
        change.accept(found);
        // Who has it stays out of the trail: a name is not needed to know what was done, and the trail keeps it for
        // ever.
        audit.record(act.now(), act.caller().actor(), action, act.year(), "finding " + act.id());
        return finding.in(found.state());
    }
}
