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
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** The directorate's acts on editions. */
@ApplicationScoped
public class EditionService {

    private static final Text NO_SUCH_QUESTIONNAIRE = new Text(
            "Tjenesten har ikke dette spørreskjemaet.",
            "Tenesta har ikkje dette spørjeskjemaet.",
            "The service does not have this questionnaire.");

    private final Questionnaires questionnaires;
    private final ParticipantRegister participants;
    private final EditionArchive archive;
    private final AuditTrail audit;

    EditionService(
            Questionnaires questionnaires, ParticipantRegister participants, EditionArchive archive, AuditTrail audit) {
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.archive = archive;
        this.audit = audit;
    }

    /** Plans a new edition or changes the plan of one; true where it is new. */
    @Transactional
    public boolean plan(int year, EditionPlan plan, Caller caller, Instant now) {
        if (questionnaires.find(plan.questionnaire()).isEmpty()) {
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
    }
}
