package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.InboxStore.Decision;
import no.tiltaksoversikt.altinn.client.AltinnClient.Substatus;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.submission.SubmissionReceipt;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.submission.SubmissionService;
import no.tiltaksoversikt.validation.ValidationReportView.Member;

/**
 * Submits a form as the agency's answer, exactly once: the outcome is stored in the same transaction as the answer. A form
 * that was completed before the agency's present answer is superseded, because events arrive in any order and an old form must
 * not replace a newer answer.
 */
@ApplicationScoped
class FormService {

    private final AltinnConfig config;
    private final InboxStore inbox;
    private final SubmissionService submissions;
    private final SubstatusTexts texts;
    private final QuestionnaireCatalogue questionnaires;
    private final PrefilledFormService prefilledForms;
    private final AuditTrail audit;

    FormService(
            AltinnConfig config,
            InboxStore inbox,
            SubmissionService submissions,
            SubstatusTexts texts,
            QuestionnaireCatalogue questionnaires,
            PrefilledFormService prefilledForms,
            AuditTrail audit) {
        this.config = config;
        this.inbox = inbox;
        this.submissions = submissions;
        this.texts = texts;
        this.questionnaires = questionnaires;
        this.prefilledForms = prefilledForms;
        this.audit = audit;
    }

    /** Submits the form. Throws a {@code Problem} if it is refused; then nothing is stored. */
    @Transactional
    void submit(SentIn sent, Instant now) {
        var known = inbox.lock(sent.id());
        if (known.status() != Status.WAITING) {
            // The lease expired, and another worker has stored an outcome.
            return;
        }
        var year = year(known, sent.form());
        Participant.getForAnswer(year, sent.orgNumber());
        var last = submissions.lastReceipt(year, sent.orgNumber());
        if (last.isPresent() && isNewer(last.get(), sent)) {
            var substatus = texts.superseded(sent.language());
            decide(sent, new Decision(year, Outcome.SUPERSEDED, null, null, substatus), now);
        } else if (last.isPresent() && last.get().id().equals(known.receipt())) {
            receive(sent, year, last.get().id(), now);
        } else {
            var context = sent.context(year, now);
            var outcome = submissions.replace(
                    context, SubmissionState.SUBMITTED, sent.form().bytes(), null);
            receive(sent, year, outcome.receipt().id(), now);
        }
    }

    private void receive(SentIn sent, int year, UUID receipt, Instant now) {
        var substatus = texts.received(receipt, sent.language());
        decide(sent, new Decision(year, Outcome.RECEIVED, receipt, null, substatus), now);
    }

    /** Stores that the form was rejected, with the substatus for the sender. */
    @Transactional
    void reject(SentIn sent, Problem problem, Instant now) {
        var known = inbox.lock(sent.id());
        if (known.status() == Status.WAITING) {
            var year = findYear(known, sent.form());
            var substatus = year.isPresent() && problem.member("report") instanceof Member member
                    ? returnForCorrection(sent, year.get(), member, now)
                    : texts.refused(problem, sent.language());
            var slug = problem.type().slug();
            decide(sent, new Decision(known.editionYear(), Outcome.REJECTED, null, slug, substatus), now);
        }
    }

    /** Starts a new form with the answers of the rejected one and a message for each finding that blocks it. */
    private Substatus returnForCorrection(SentIn sent, int year, Member refusal, Instant now) {
        var questionnaire = questionnaires.get(Edition.getByYear(year).questionnaire());
        var messages = texts.messages(refusal, sent.language(), questionnaire);
        prefilledForms.returnForCorrection(year, sent.orgNumber(), sent.id(), messages, now);
        return texts.rejected(messages, refusal.report(), sent.language());
    }

    private void decide(SentIn sent, Decision decision, Instant now) {
        inbox.decide(sent, decision);
        var action = "altinn-form-" + decision.outcome().name().toLowerCase(Locale.ROOT);
        var subject = "altinn-instance " + sent.id();
        audit.record(List.of(new AuditTrail.Entry(
                now, sent.caller().actor(), action, decision.editionYear(), subject, sent.request())));
    }

    private int year(InboxInstance known, Form form) {
        var year = findYear(known, form).orElseThrow(() -> new Problem(ProblemType.NO_OPEN_EDITION));
        return Edition.getListed(year).year();
    }

    private Optional<Integer> findYear(InboxInstance known, Form form) {
        return Optional.ofNullable(form.edition())
                .or(config::edition)
                .or(() -> Optional.ofNullable(known.editionYear()))
                .or(InboxService::openEdition);
    }

    /**
     * Whether the agency's present answer is newer than this form. The time of an answer from Altinn is when its form was
     * completed, of any other answer when it was received.
     */
    private boolean isNewer(SubmissionReceipt last, SentIn sent) {
        return inbox.findByReceipt(last.id()).map(sent::isBefore).orElseGet(() -> last.receivedAt()
                .isAfter(sent.endedAt()));
    }
}
