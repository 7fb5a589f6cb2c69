package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** Invites agencies and changes their deadlines. Whether a received answer is late never changes. */
@ApplicationScoped
class ParticipantService {

    private static final Text NOT_LATER = Text.of("edition", "extension-not-later");

    private final AuditTrail audit;

    ParticipantService(AuditTrail audit) {
        this.audit = audit;
    }

    /** Invites an agency or changes its participation. Returns true if the agency is new. */
    @Transactional
    boolean invite(int year, String orgNumber, ParticipantPlan plan, Caller caller, Instant now) {
        var edition = Edition.getForChange(year);
        edition.requireParticipantsChangeable();
        var known = Participant.findByAgency(year, orgNumber);
        ParticipantRegister.put(edition, orgNumber, known, plan);
        var action = known.isEmpty() ? "participant-invited" : "participant-changed";
        audit.record(now, caller.actor(), action, year, subject(orgNumber));
        return known.isEmpty();
    }

    @Transactional
    void extend(int year, String orgNumber, ExtensionPlan plan, Caller caller, Instant now) {
        var edition = changeable(year);
        var participant = Participant.getByAgency(year, orgNumber);
        if (!plan.deadline().isAfter(edition.deadline().day())) {
            throw Problem.invalidBody("/deadline", NOT_LATER);
        }
        participant.extendTo(plan.deadline());
        new DeadlineExtension(participant, plan.deadline(), plan.reason(), now, caller.orgNumber()).persist();
        audit.record(now, caller.actor(), "deadline-extended", year, subject(orgNumber));
    }

    /** Withdraws an extension: the edition's deadline holds again. */
    @Transactional
    void withdraw(int year, String orgNumber, Caller caller, Instant now) {
        changeable(year);
        var participant = Participant.getByAgency(year, orgNumber);
        if (!participant.hasExtension()) {
            throw new Problem(ProblemType.EXTENSION_NOT_FOUND).with("year", String.valueOf(year));
        }
        participant.extendTo(null);
        new DeadlineExtension(participant, null, null, now, caller.orgNumber()).persist();
        audit.record(now, caller.actor(), "deadline-extension-withdrawn", year, subject(orgNumber));
    }

    private static Edition changeable(int year) {
        var edition = Edition.getForChange(year);
        edition.requireDeadlinesChangeable();
        return edition;
    }

    private static String subject(String orgNumber) {
        return "participant " + orgNumber;
    }
}
