package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.altinn.PrefillRunView.Plan;
import no.tiltaksoversikt.altinn.PrefillRunView.PlannedForm;
import no.tiltaksoversikt.altinn.PrefilledForm.Status;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.altinn.client.RetryWait;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.altinn.data.FormWriter;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.submission.SubmissionService;
import no.tiltaksoversikt.submission.lineage.PrefillQuery;
import no.tiltaksoversikt.submission.progress.ProgressQuery;
import no.tiltaksoversikt.submission.progress.ProgressQuery.Progress;

/** Decides which prefilled forms are made, and builds their data. Every method is one transaction. */
@ApplicationScoped
class PrefilledFormService {

    private final AltinnConfig config;
    private final PrefilledFormStore forms;
    private final PrefillQuery prefills;
    private final QuestionnaireCatalogue questionnaires;
    private final ProgressQuery progress;
    private final SubmissionService submissions;
    private final AuditTrail audit;

    PrefilledFormService(
            AltinnConfig config,
            PrefilledFormStore forms,
            PrefillQuery prefills,
            QuestionnaireCatalogue questionnaires,
            ProgressQuery progress,
            SubmissionService submissions,
            AuditTrail audit) {
        this.config = config;
        this.forms = forms;
        this.prefills = prefills;
        this.questionnaires = questionnaires;
        this.progress = progress;
        this.submissions = submissions;
        this.audit = audit;
    }

    /** What a run does for each participant of an open edition. */
    @Transactional
    PrefillRunView plan(int year, Language language) {
        Edition.getByYear(year).requireOpen();
        var sent = progress.of(year);
        var known = forms.ofEdition(year).stream()
                .filter(form -> form.refusedInstance() == null)
                .collect(Collectors.toMap(PrefilledFormView::agency, PrefilledFormView::status));
        var counts = prefills.counts(year);
        var planned = new ArrayList<PlannedForm>();
        for (var participant : Participant.ofEdition(year)) {
            var orgNumber = participant.orgNumber();
            var measures = counts.getOrDefault(orgNumber, 0);
            planned.add(new PlannedForm(
                    orgNumber,
                    participant.name().in(language),
                    measures,
                    plan(
                            measures,
                            sent.getOrDefault(orgNumber, Progress.NONE).status().hasAnswered(),
                            known.get(orgNumber))));
        }
        return PrefillRunView.of(year, true, planned);
    }

    private static Plan plan(int measures, boolean isAnswered, Status known) {
        if (isAnswered) {
            return Plan.ANSWERED;
        }
        if (measures == 0) {
            return Plan.NOTHING_LAST_YEAR;
        }
        if (measures > FormExtras.MAX_MEASURES) {
            return Plan.TOO_MANY_MEASURES;
        }
        return known == null ? Plan.NEW : known == Status.FAILED ? Plan.AGAIN : Plan.STARTED;
    }

    /** Starts a job for each planned form. Another call starts only forms that are new or that failed. */
    @Transactional
    PrefillRunView start(int year, Caller caller, Language language, Instant now) {
        var plan = plan(year, language).forms();
        var started = new ArrayList<>(forms.restartReturned(year, now));
        started.addAll(forms.startAll(
                year,
                plan.stream()
                        .filter(form -> form.plan().isToMake())
                        .map(PlannedForm::agency)
                        .toList(),
                now));
        var subjects =
                started.stream().map(agency -> "altinn-prefill " + agency).toList();
        audit.record(now, caller.actor(), "altinn-prefill-started", year, subjects);
        return PrefillRunView.of(year, false, plan);
    }

    /** Starts a job for a form with the answers of a rejected one, unless there is one already. */
    @Transactional
    public void returnForCorrection(int year, String orgNumber, UUID refused, List<String> messages, Instant now) {
        var message = ShortText.of(String.join("\n", messages), FormExtras.MAX_MESSAGE_LENGTH - 1);
        forms.startReturned(year, orgNumber, refused, message, now);
    }

    @Transactional
    List<PrefilledFormView> ofEdition(int year, Optional<Status> status) {
        Edition.requireExists(year);
        return forms.ofEdition(year).stream()
                .filter(form -> status.isEmpty() || status.get() == form.status())
                .toList();
    }

    @Transactional
    Optional<PrefilledForm> claim(Instant now) {
        return forms.claim(now, now.plus(config.lease()));
    }

    /**
     * The form's data. Throws a problem if the edition is not open.
     *
     * @param refused the rejected form; null if the new one is prefilled with the agency's previous answer
     */
    @Transactional
    ObjectNode answers(PrefilledForm form, Form refused) {
        var edition = Edition.getByYear(form.editionYear());
        edition.requireOpen();
        var last = prefills.read(edition.year(), form.orgNumber(), config.language())
                .measures();
        var body = refused == null ? JsonNodeFactory.instance.objectNode() : refused.body();
        if (refused == null) {
            body.put("nothingToReport", false).set("measures", last.deepCopy());
        }
        body.path("measures").forEach(measure -> addLastYear((ObjectNode) measure, last));
        var data = FormWriter.json(body, questionnaires.get(edition.questionnaire()));
        data.put(FormExtras.EDITION, String.valueOf(edition.year()));
        data.put(FormExtras.LANGUAGE, language(form, refused));
        if (form.message() != null) {
            data.put(FormExtras.MESSAGE, form.message());
        }
        return data;
    }

    /** Adds the measure's previous answers from the prefill. A cost that is carried over is in the measure, not in lastYear. */
    private static void addLastYear(ObjectNode measure, JsonNode last) {
        for (var before : last) {
            if (before.path("reference").equals(measure.path("reference"))) {
                var lastYear = ((ObjectNode) before.path("lastYear")).deepCopy();
                var cost = AnswerField.TOTAL_COST.jsonName();
                if (!lastYear.has(cost) && before.has(cost)) {
                    lastYear.set(cost, before.path(cost));
                }
                measure.set("lastYear", lastYear);
            }
        }
    }

    private String language(PrefilledForm form, Form refused) {
        return Optional.ofNullable(refused == null ? null : refused.language())
                .map(Language::tag)
                .orElseGet(() -> Participant.getByAgency(form.editionYear(), form.orgNumber())
                        .language());
    }

    /** Whether the agency has submitted an answer since its job was started. */
    @Transactional
    boolean isAnswered(PrefilledForm form) {
        return submissions
                .lastReceipt(form.editionYear(), form.orgNumber())
                .filter(receipt -> receipt.receivedAt().isAfter(form.startedAt()))
                .isPresent();
    }

    @Transactional
    void markMade(PrefilledForm form, InstanceAddress instance, Instant now) {
        forms.markMade(form.id(), instance);
        record("altinn-prefill-made", form, now);
    }

    /** Marks the job as not needed: the agency has answered. */
    @Transactional
    void markNotNeeded(PrefilledForm form, Instant now) {
        forms.setStatus(form.id(), Status.NOT_NEEDED, null, now);
    }

    /** Schedules the next attempt, or marks the job as failed after the last. */
    @Transactional
    void postpone(PrefilledForm form, String problem, Instant now) {
        if (form.attempts() >= config.attempts()) {
            markFailed(form, problem, now);
        } else {
            forms.setStatus(form.id(), Status.WAITING, problem, now.plus(RetryWait.after(form.attempts(), config)));
        }
    }

    /** Marks the job as failed. The next run restarts it. */
    @Transactional
    void markFailed(PrefilledForm form, String problem, Instant now) {
        forms.setStatus(form.id(), Status.FAILED, problem, now);
        record("altinn-prefill-failed", form, now);
    }

    private void record(String action, PrefilledForm form, Instant now) {
        audit.record(now, AuditTrail.Actor.SERVICE, action, form.editionYear(), "altinn-prefill " + form.orgNumber());
    }
}
