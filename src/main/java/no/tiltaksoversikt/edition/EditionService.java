package no.tiltaksoversikt.edition;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import no.tiltaksoversikt.edition.participant.ParticipantRegister;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** The directorate's acts on editions. */
@ApplicationScoped
public class EditionService {

    private static final Text NO_SUCH_QUESTIONNAIRE = Text.of("edition", "no-such-questionnaire");

    private final Questionnaires questionnaires;
    private final ParticipantRegister participants;
    private final EditionArchive archive;
    private final AuditTrail audit;
    private final EventOutbox events;

    EditionService(
            Questionnaires questionnaires,
            ParticipantRegister participants,
            EditionArchive archive,
            AuditTrail audit,
            EventOutbox events) {
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.archive = archive;
        this.audit = audit;
        this.events = events;
    }

    /** Plans a new edition or changes the plan of one; true where it is new. */
    @Transactional
    public boolean plan(int year, EditionPlan plan, Caller caller, Instant now) {
        if (!questionnaires.hold(plan.questionnaire())) {
            throw new Problem(ProblemType.INVALID_BODY)
                    .withFaults(List.of(new Fault("/questionnaire", NO_SUCH_QUESTIONNAIRE)));
        }
        var isNew = Edition.findByYear(year).isEmpty();
        if (isNew) {
            new Edition(year, plan).persist();
        } else {
            Edition.getForChange(year).plan(plan);
        }
        audit.record(now, caller.actor(), isNew ? "edition-planned" : "edition-changed", year, "edition " + year);
        return isNew;
    }

    /** Plans a new edition that says something about itself wherever it is shown. */
    @Transactional
    public void planAnnotated(int year, EditionPlan plan, Text note, Caller caller, Instant now) {
        plan(year, plan, caller, now);
        Edition.getByYear(year).annotate(note);
    }

    /** Moves the edition one step on. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    public void move(int year, EditionState next, Caller caller, InstantSource clock) {
        var edition = Edition.getForChange(year);
        var isFirstOpening = edition.state() == EditionState.PLANNED;
        edition.moveTo(next);
        edition.lockParticipants();
        // Only now: the answers that it waited for were received before.
        var now = clock.instant();
        if (isFirstOpening) {
            participants.fixNames(edition);
        }
        if (next == EditionState.FROZEN) {
            edition.pinContent(archive.freeze(edition, now, caller));
        }
        new EditionTransition(year, next, now, caller.orgNumber()).persist();
        audit.record(now, caller.actor(), "edition-moved", year, "edition " + year + " to " + next);
        switch (next) {
            case OPEN -> events.add(Event.ofEdition(EventType.EDITION_OPENED, now, year, null));
            case PUBLISHED ->
                events.add(Event.ofEdition(
                        EventType.EDITION_PUBLISHED,
                        now,
                        year,
                        edition.shownTo(false).revision()));
            default -> {
                // The steps between are the directorate's own.
            }
        }
    }
}
