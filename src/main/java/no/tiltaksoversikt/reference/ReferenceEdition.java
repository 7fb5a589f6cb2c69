package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionPlan;
import no.tiltaksoversikt.edition.EditionService;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.FigureBasis;
import no.tiltaksoversikt.edition.ParticipantPlan;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.submission.Answering;
import no.tiltaksoversikt.submission.SubmissionService;
import no.tiltaksoversikt.submission.SubmissionState;
import no.tiltaksoversikt.validation.Finding;
import no.tiltaksoversikt.validation.Severity;
import no.tiltaksoversikt.validation.SubmissionReader;
import no.tiltaksoversikt.validation.ValidationContexts;
import no.tiltaksoversikt.validation.ValidationEngine;
import org.jboss.logging.Logger;

/** Takes a synthetic edition through its whole life by the same code that everybody's answers go through. */
@ApplicationScoped
class ReferenceEdition {

    private static final Logger LOG = Logger.getLogger(ReferenceEdition.class);
    private static final Caller DIRECTORATE = Caller.ofService("991825827");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PROGRESS_EVERY = 20;
    private static final String REASON = "Syntetisk svar: det følger av tallene i rapporten.";
    private static final Text NOTE = new Text(
            "Syntetisk utgave: virksomhetene er virkelige, men tiltakene er oppdiktet slik at rapportens tall kommer ut.",
            "Syntetisk utgåve: verksemdene er verkelege, men tiltaka er oppdikta slik at tala i rapporten kjem ut.",
            "Synthetic edition: the agencies are real, but the measures are invented so that the report's numbers come out.");

    private final EditionService editions;
    private final SubmissionService submissions;
    private final ValidationContexts contexts;
    private final ValidationEngine engine;

    ReferenceEdition(
            EditionService editions,
            SubmissionService submissions,
            ValidationContexts contexts,
            ValidationEngine engine) {
        this.editions = editions;
        this.submissions = submissions;
        this.contexts = contexts;
        this.engine = engine;
    }

    /** Plans, opens, answers, closes, freezes and publishes the edition, as far as that is not done; true if it did. */
    boolean publish(int year, Supplier<SyntheticEdition> source, EditionPlan plan) {
        var known = Edition.findByYear(year);
        var isForeign = known.isPresent() && !isOurs(known.get());
        if (isForeign || stateOf(year) == EditionState.PUBLISHED) {
            return false;
        }
        var edition = source.get();
        LOG.infof(
                "Edition %d: %d agencies invited, %d measures",
                year, edition.invited().size(), edition.measures().size());
        if (known.isEmpty()) {
            editions.planAnnotated(year, plan, NOTE, DIRECTORATE, noonOf(plan.opensOn()));
        }
        if (stateOf(year) == EditionState.PLANNED) {
            invite(edition, year, noonOf(plan.opensOn()));
            move(year, EditionState.OPEN, plan.opensOn());
        }
        if (stateOf(year) == EditionState.OPEN) {
            answer(edition, plan);
            move(year, EditionState.CLOSED, plan.dataAsOf());
        }
        if (stateOf(year) == EditionState.CLOSED) {
            move(year, EditionState.FROZEN, plan.dataAsOf());
        }
        move(year, EditionState.PUBLISHED, plan.publishesOn());
        return true;
    }

    /** Opens an edition of 2019's questions for the same participants, if there is none of that year. */
    void open(int year, Supplier<SyntheticEdition> model) {
        if (Edition.findByYear(year).isEmpty()) {
            var plan = new EditionPlan(
                    "2019", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, null, FigureBasis.PUBLIC);
            editions.plan(year, plan, DIRECTORATE, noonOf(plan.opensOn()));
            invite(model.get(), year, noonOf(plan.opensOn()));
            move(year, EditionState.OPEN, plan.opensOn());
        }
    }

    private static boolean isOurs(Edition edition) {
        return edition.note().equals(Optional.of(NOTE));
    }

    private static EditionState stateOf(int year) {
        Edition.getEntityManager().clear();
        return Edition.findByYear(year).map(Edition::state).orElse(null);
    }

    private void invite(SyntheticEdition edition, int year, Instant at) {
        for (var agency : edition.invited()) {
            var plan = new ParticipantPlan(agency.ministry(), agency.skate(), null, null);
            editions.invite(year, agency.orgNumber(), plan, DIRECTORATE, at);
        }
    }

    private void move(int year, EditionState next, LocalDate day) {
        editions.move(year, next, DIRECTORATE, () -> noonOf(day));
    }

    private void answer(SyntheticEdition edition, EditionPlan plan) {
        var late = edition.measures().stream()
                .filter(SyntheticMeasure::late)
                .map(SyntheticMeasure::orgNumber)
                .distinct()
                .toList();
        var done = 0;
        for (var orgNumber : edition.responded()) {
            var day = late.contains(orgNumber)
                    ? plan.deadline().plusDays(7)
                    : plan.deadline().minusDays(7);
            var at = noonOf(day).plus(Duration.ofMinutes(done));
            var answering = new Answering(edition.year(), orgNumber, Caller.ofService(orgNumber), at);
            submissions.replace(answering, SubmissionState.SUBMITTED, body(edition, orgNumber), null);
            done++;
            if (done % PROGRESS_EVERY == 0 || done == edition.responded().size()) {
                LOG.infof(
                        "Edition %d: %d of %d agencies have answered",
                        edition.year(), done, edition.responded().size());
            }
        }
    }

    /** An agency's answer, with a reason for every warning that a dry run gives. */
    private byte[] body(SyntheticEdition edition, String orgNumber) {
        var submission = JsonNodeFactory.instance.objectNode();
        var measures = submission.putArray("measures");
        edition.measures().stream()
                .filter(measure -> measure.orgNumber().equals(orgNumber))
                .forEach(measure -> measures.add(json(measure)));
        submission.put("nothingToReport", measures.isEmpty());
        var reported = SubmissionReader.read(submission);
        var context = contexts.of(Edition.getByYear(edition.year()), orgNumber, reported);
        engine.validate(context, reported).findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .forEach(finding -> acknowledge(finding, submission));
        return write(submission);
    }

    private static ObjectNode json(SyntheticMeasure measure) {
        var json = JsonNodeFactory.instance.objectNode().put("reference", measure.reference());
        json.setAll((ObjectNode) MAPPER.valueToTree(measure.answers().byName()));
        return json;
    }

    private static void acknowledge(Finding finding, ObjectNode submission) {
        for (var measure : submission.withArray("measures")) {
            if (measure.path("reference").asText().equals(finding.reference())) {
                ((ObjectNode) measure)
                        .withArray("acknowledgements")
                        .addObject()
                        .put("rule", finding.rule())
                        .put("reason", REASON);
            }
        }
    }

    private static byte[] write(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Clocks.NORWAY).toInstant();
    }
}
