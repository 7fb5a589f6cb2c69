package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.ParticipantCopies.Left;
import no.tiltaksoversikt.edition.participant.ParticipantCopies.Reason;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** The directorate's acts on the list of participants. */
@ApplicationScoped
public class ParticipantListService {

    private static final Text TWICE = Text.of("edition", "twice");

    private final ParticipantAnswers answers;
    private final AuditTrail audit;

    ParticipantListService(ParticipantAnswers answers, AuditTrail audit) {
        this.answers = answers;
        this.audit = audit;
    }

    /** Replaces the list. Throws a problem 409 if it leaves out an agency that has answered or taken over measures. */
    @Transactional
    public void replace(int year, ParticipantList list, Caller caller, Instant now) {
        var edition = changeable(year);
        var invited = Participant.byOrgNumber(year);
        var plans = plans(list.items(), invited.keySet(), edition.participantsAsOf());
        remove(
                edition,
                invited.values().stream()
                        .filter(participant -> !plans.containsKey(participant.orgNumber()))
                        .toList());
        plans.forEach((orgNumber, plan) ->
                ParticipantRegister.put(edition, orgNumber, Optional.ofNullable(invited.get(orgNumber)), plan));
        audit.record(now, caller.actor(), "participants-replaced", year, "edition " + year);
    }

    /** The plans by organisation number. Throws a problem with all faults of the list. */
    private static Map<String, ParticipantPlan> plans(
            List<ParticipantList.Item> items, Set<String> invited, LocalDate day) {
        var plans = new LinkedHashMap<String, ParticipantPlan>();
        var faults = new ArrayList<Fault>();
        var agencies = Agency.byOrgNumbers(
                items.stream().map(ParticipantList.Item::orgNumber).toList());
        var ministries = ParticipantRegister.ministriesOn(day);
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var place = "/items/" + i;
            var agency = agencies.get(item.orgNumber());
            if (agency == null) {
                faults.add(new Fault(place + "/orgNumber", ProblemType.AGENCY_NOT_FOUND.title()));
                continue;
            }
            if (agency.hasEndedBefore(day) && !invited.contains(item.orgNumber())) {
                faults.add(new Fault(place + "/orgNumber", ProblemType.AGENCY_ENDED.title()));
            }
            var plan = item.plan(agency.affiliationOn(day));
            if (!ministries.contains(plan.ministry())) {
                faults.add(new Fault(place + "/ministry", ParticipantRegister.NO_MINISTRY));
            }
            if (plans.put(item.orgNumber(), plan) != null) {
                faults.add(new Fault(place + "/orgNumber", TWICE));
            }
        }
        Problem.refuse(faults);
        return plans;
    }

    /**
     * Invites the participants of an earlier edition that still exist, with their present ministry and their earlier
     * contact.
     */
    @Transactional
    public ParticipantCopies copy(int year, int from, Language language, Caller caller, Instant now) {
        var edition = changeable(year);
        Edition.getListed(from);
        var day = edition.participantsAsOf();
        var invited = new ArrayList<String>();
        var already = new ArrayList<String>();
        var left = new ArrayList<Left>();
        var before = Participant.ofEdition(from);
        var known = Participant.byOrgNumber(year).keySet();
        var agencies =
                Agency.byOrgNumbers(before.stream().map(Participant::orgNumber).toList());
        for (var earlier : before) {
            var orgNumber = earlier.orgNumber();
            var agency = agencies.get(orgNumber);
            if (known.contains(orgNumber)) {
                already.add(orgNumber);
            } else if (!agency.existsOn(day)) {
                left.add(left(agency, Reason.ENDED, day, language));
            } else if (ParticipantRegister.ministryOn(agency.affiliationOn(day).ministry(), day)
                    .isEmpty()) {
                left.add(left(agency, Reason.NO_MINISTRY, day, language));
            } else {
                var affiliation = agency.affiliationOn(day);
                var plan = new ParticipantPlan(
                        affiliation.ministry(), affiliation.skate(), earlier.contactEmail(), earlier.language());
                ParticipantRegister.put(edition, orgNumber, Optional.empty(), plan);
                invited.add(orgNumber);
            }
        }
        audit.record(now, caller.actor(), "participants-copied", year, "edition " + year + " from " + from);
        return new ParticipantCopies(invited, already, left);
    }

    /** Removes a participant. Throws a problem 409 if it has answered or taken over measures. */
    @Transactional
    void remove(int year, String orgNumber, Caller caller, Instant now) {
        var edition = changeable(year);
        remove(edition, List.of(Participant.getByAgency(year, orgNumber)));
        audit.record(now, caller.actor(), "participant-removed", year, "participant " + orgNumber);
    }

    private void remove(Edition edition, Collection<Participant> gone) {
        if (gone.isEmpty()) {
            return;
        }
        // No answer can arrive in between, since an answer locks its participant first.
        gone.forEach(Participant::lock);
        refuse(ProblemType.PARTICIPANT_HAS_ANSWERED, answers.answered(edition.year()), edition, gone);
        refuse(ProblemType.PARTICIPANT_HAS_TAKEN_OVER, answers.takenOver(edition.year()), edition, gone);
        gone.forEach(Participant::delete);
        Participant.flush();
    }

    private static void refuse(
            ProblemType type, Set<String> organisations, Edition edition, Collection<Participant> gone) {
        var refused = new TreeSet<String>(organisations);
        refused.retainAll(gone.stream().map(Participant::orgNumber).toList());
        if (!refused.isEmpty()) {
            throw new Problem(type)
                    .with("year", String.valueOf(edition.year()))
                    .with("organisations", String.join(", ", refused))
                    .withMember("organisations", language -> List.copyOf(refused));
        }
    }

    private static Left left(Agency agency, Reason reason, LocalDate day, Language language) {
        return new Left(
                agency.orgNumber(),
                agency.nameOn(day).in(language),
                reason,
                agency.validTo().orElse(null),
                agency.succeededBy());
    }

    private static Edition changeable(int year) {
        var edition = Edition.getForChange(year);
        edition.requireParticipantsChangeable();
        return edition;
    }
}
