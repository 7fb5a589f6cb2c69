package no.tiltaksoversikt.edition.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/**
 * Writes sections of reports. Locking the edition decides whether a change belongs to the next frozen state or to the
 * one after it.
 */
@ApplicationScoped
public class ReportSectionService {

    private final AuditTrail audit;

    ReportSectionService(AuditTrail audit) {
        this.audit = audit;
    }

    /** Stores the chapter's section. Returns true if the chapter had none. */
    @Transactional
    public boolean put(
            int year, String id, Text text, String justification, String ifMatch, Caller caller, Instant now) {
        var edition = Edition.getForChange(year);
        var newest = written(edition, id, ifMatch);
        write(edition, id, text, justification, caller, now);
        audit.record(now, caller.actor(), "report-section-written", year, "section " + id + " of edition " + year);
        return newest.isEmpty();
    }

    /** Removes the chapter's section from the next frozen state on. */
    @Transactional
    public void remove(int year, String id, String ifMatch, Caller caller, Instant now) {
        var edition = Edition.getForChange(year);
        if (written(edition, id, ifMatch).isEmpty()) {
            throw new Problem(ProblemType.REPORT_SECTION_NOT_FOUND).with("id", id);
        }
        write(edition, id, null, null, caller, now);
        audit.record(now, caller.actor(), "report-section-removed", year, "section " + id + " of edition " + year);
    }

    private static Optional<ReportSection> written(Edition edition, String id, String ifMatch) {
        var newest = ReportSection.newest(edition, id).filter(section -> section.nb != null);
        EntityTags.requireMatch(ifMatch, newest.map(ReportSection::tag));
        return newest;
    }

    private static void write(Edition edition, String id, Text text, String why, Caller caller, Instant now) {
        var next = ReportSection.next(edition);
        var section = ReportSection.newest(edition, id)
                .filter(it -> it.revision == next)
                .orElseGet(() -> new ReportSection(edition.year(), id, next));
        section.write(text, why, now, caller.orgNumber());
        section.persist();
    }
}
