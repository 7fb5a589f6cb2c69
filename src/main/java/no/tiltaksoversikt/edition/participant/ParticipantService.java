package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** Invites agencies and extends their deadlines. Whether a received answer is late never changes. */
@ApplicationScoped
public class ParticipantService {

    private static final Text NOT_LATER = Text.of("edition", "extension-not-later");

    private final AuditTrail audit;

    ParticipantService(AuditTrail audit) {
        this.audit = audit;
    }

    /** Invites an agency or changes how it takes part; true where it is new. */
    @Transactional
    public boolean invite(int year, String orgNumber, ParticipantPlan plan, Caller caller, Instant now) {
        Edition.getForChange(year).requireParticipantsChangeable();
        if (Agency.findByOrgNumber(orgNumber).isEmpty()) {
            throw new Problem(ProblemType.AGENCY_NOT_FOUND);
        }
        if (Ministry.findByCode(plan.ministry()).isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY)
                    .withFaults(List.of(new Fault("/ministry", ProblemType.MINISTRY_NOT_FOUND.title())));
        }
        var known = Participant.findByAgency(year, orgNumber);
        known.ifPresentOrElse(it -> it.plan(plan), () -> new Participant(year, orgNumber, plan).persist());
        var action = known.isEmpty() ? "participant-invited" : "participant-changed";
        audit.record(now, caller.actor(), action, year, subject(orgNumber));
        return known.isEmpty();
    }

    /** Gives the agency until another day. */
    @Transactional
    void extend(int year, String orgNumber, ExtensionPlan plan, Caller caller, Instant now) {
        var edition = changeable(year);
        var participant = Participant.getByAgency(year, orgNumber);
        if (!plan.deadline().isAfter(edition.deadline().day())) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/deadline", NOT_LATER)));
        }
        participant.extendTo(plan.deadline());
        new DeadlineExtension(participant, plan, now, caller.orgNumber()).persist();
        audit.record(now, caller.actor(), "deadline-extended", year, subject(orgNumber));
    }

    /** Makes the edition's deadline the agency's again. */
    @Transactional
    void withdraw(int year, String orgNumber, Caller caller, Instant now) {
        changeable(year);
        var participant = Participant.getByAgency(year, orgNumber);
        if (!participant.hasExtension()) {
            throw new Problem(ProblemType.EXTENSION_NOT_FOUND).with("year", String.valueOf(year));
        }
        participant.extendTo(null);
        new DeadlineExtension(participant, now, caller.orgNumber()).persist();
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
