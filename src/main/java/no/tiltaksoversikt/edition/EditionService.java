package no.tiltaksoversikt.edition;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import no.tiltaksoversikt.edition.participant.ParticipantRegister;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;

/** The directorate's acts on editions. */
@ApplicationScoped
public class EditionService {

    private static final Text NO_SUCH_QUESTIONNAIRE = Text.of("edition", "no-such-questionnaire");

    private static final Text REASON_FOR_REOPENING = Text.of("edition", "reason-for-reopening");

    private final QuestionnaireCatalogue questionnaires;
    private final EditionArchive archive;
    private final List<TransitionCheck> checks;
    private final AuditTrail audit;
    private final EventOutbox events;

    EditionService(
            QuestionnaireCatalogue questionnaires,
            EditionArchive archive,
            @All List<TransitionCheck> checks,
            AuditTrail audit,
            EventOutbox events) {
        this.questionnaires = questionnaires;
        this.archive = archive;
        this.checks = checks;
        this.audit = audit;
        this.events = events;
    }

    /** Plans a new edition or changes a plan. Returns true if the edition is new. */
    @Transactional
    public boolean plan(int year, EditionPlan plan, Caller caller, Instant now) {
        if (!questionnaires.hold(plan.questionnaire())) {
            throw Problem.invalidBody("/questionnaire", NO_SUCH_QUESTIONNAIRE);
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

    /** Plans a new edition with a note that is shown with it everywhere. */
    @Transactional
    public void planAnnotated(int year, EditionPlan plan, Text note, Caller caller, Instant now) {
        plan(year, plan, caller, now);
        Edition.getByYear(year).annotate(note);
    }

    /**
     * A requested transition.
     *
     * @param acknowledged whether the caller has acknowledged the transition's concerns
     * @param reason null if none is given
     */
    public record Step(EditionState to, boolean acknowledged, String reason) {}

    /** What a transition would do; changes nothing. */
    @Transactional
    TransitionReport preview(int year, Step step) {
        var edition = Edition.getByYear(year);
        requirePossible(edition, step);
        return report(edition, step.to());
    }

    private static void requirePossible(Edition edition, Step step) {
        edition.requireStepTo(step.to());
        if (edition.state() == EditionState.CLOSED && step.to() == EditionState.OPEN && step.reason() == null) {
            throw Problem.invalidBody("/reason", REASON_FOR_REOPENING);
        }
    }

    private TransitionReport report(Edition edition, EditionState next) {
        return TransitionReport.of(
                edition, next, checks.stream().flatMap(check -> check.concerns(edition, next).stream()));
    }

    /** Makes a transition. Returns its concerns. */
    @Transactional
    @TransactionConfiguration(timeout = EditionArchive.TIME_LIMIT_SECONDS)
    public TransitionReport move(int year, Step step, Caller caller, InstantSource clock) {
        var next = step.to();
        var edition = Edition.getForChange(year);
        var isFirstOpening = edition.state() == EditionState.PLANNED;
        requirePossible(edition, step);
        edition.lockParticipants();
        var report = report(edition, next);
        report.requireAcknowledged(step.acknowledged());
        if (next == EditionState.PUBLISHED) {
            archive.reviseForReport(edition, clock.instant(), caller);
        }
        edition.moveTo(next);
        // After the lock: answers that the lock waited for have earlier times.
        var now = clock.instant();
        if (isFirstOpening) {
            ParticipantRegister.fixNames(edition);
        }
        if (next == EditionState.FROZEN) {
            edition.pinContent(archive.freeze(edition, now, caller));
        }
        new EditionTransition(year, next, now, caller.orgNumber(), step.reason()).persist();
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
                // CLOSED and FROZEN are internal to the directorate and give no event.
            }
        }
        return report;
    }
}
