package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.security.Caller;
import no.tiltaksoversikt.validation.ValidationContextLoader;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationEngine;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/**
 * Makes, upholds and withdraws corrections. A measure is what its agency reported with the corrections in force applied in
 * their order. Each method locks the participant, like a submission, so concurrent changes run one after the other.
 */
@ApplicationScoped
public class CorrectionService {

    private static final Set<String> NOT_CORRECTED = Set.of("reference", "acknowledgements", "contactEmail");
    private static final Text CANNOT_BE_CORRECTED = Text.of("review", "cannot-be-corrected");
    private static final Text NOT_AN_OBJECT = Text.of("review", "not-an-object");

    private final CorrectedMeasures measures;
    private final ValidationContextLoader contexts;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;
    private final AuditTrail audit;
    private final EventOutbox events;

    CorrectionService(
            CorrectedMeasures measures,
            ValidationContextLoader contexts,
            ValidationEngine engine,
            RuleCatalogue rules,
            AuditTrail audit,
            EventOutbox events) {
        this.measures = measures;
        this.contexts = contexts;
        this.engine = engine;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** Corrects a measure. Returns one correction per answer. */
    @Transactional
    public List<Correction> correct(UUID measureId, CorrectionRequest request, Caller caller, Instant now) {
        requireAnswers(request.changes());
        var revision = lock(measureId);
        var reported = Measure.reported(measureId).orElseThrow();
        var earlier = Correction.ofMeasure(measureId);
        var before = measures.at(reported, earlier, revision);
        var after = measures.read(reported, MergePatch.apply(AnswerJson.of(before.answers()), request.changes()));
        requireValid(reported, after);
        var act = new Correction.Act(UUID.randomUUID(), request.reason(), now, caller.orgNumber(), revision);
        var made = measures.changes(reported, before.answers(), after.answers()).stream()
                .map(change -> new Correction(reported, change, act))
                .toList();
        if (made.isEmpty()) {
            throw new Problem(ProblemType.NOTHING_TO_CORRECT);
        }
        made.forEach(correction -> correction.persist());
        measures.store(reported, after.answers(), revision);
        record(now, caller, "measure-corrected", reported);
        tell(EventType.CORRECTION_MADE, now, reported);
        return made;
    }

    /** Records the agency's objection to a correction and to those made together with it. */
    @Transactional
    public List<Correction> object(UUID id, String why, Caller caller, Instant now) {
        var place = Correction.placeOf(id);
        if (!place.orgNumber().equals(caller.orgNumber())) {
            // An agency must not learn of corrections of other agencies' measures.
            throw new Problem(ProblemType.CORRECTION_NOT_FOUND);
        }
        lock(place.measureId());
        var together = Correction.ofAct(place.act());
        together.forEach(it -> it.object(why, now));
        record(
                now,
                caller,
                "correction-objected",
                Measure.reported(place.measureId()).orElseThrow());
        return together;
    }

    /** Upholds a correction, or withdraws it with those made together with it. */
    @Transactional
    public List<Correction> decide(UUID id, Correction.Decision decision, String note, Caller caller, Instant now) {
        var place = Correction.placeOf(id);
        var revision = lock(place.measureId());
        var reported = Measure.reported(place.measureId()).orElseThrow();
        var together = Correction.ofAct(place.act());
        switch (decision) {
            case UPHELD -> together.forEach(it -> it.uphold(note, now, caller.orgNumber()));
            case WITHDRAWN -> withdraw(reported, together, note, caller, now, revision);
        }
        record(now, caller, "correction-" + decision.name().toLowerCase(java.util.Locale.ROOT), reported);
        tell(EventType.OBJECTION_DECIDED, now, reported);
        return together;
    }

    private void withdraw(
            Measure reported, List<Correction> together, String note, Caller caller, Instant now, int revision) {
        together.forEach(it -> it.withdraw(note, now, caller.orgNumber(), revision));
        var all = new ArrayList<>(Correction.ofMeasure(reported.id()));
        var after = measures.at(reported, all, revision);
        requireValid(reported, after);
        var before = Measure.at(reported.id(), revision - 1).stream()
                .filter(Measure::forDirectorate)
                .findFirst()
                .orElse(reported);
        if (before.answers().equals(after.answers())) {
            measures.restore(reported.id(), revision);
        } else {
            measures.store(reported, after.answers(), revision);
        }
    }

    /**
     * The revision that a new correction belongs to. Locks the edition against other corrections and freezes until the
     * transaction ends. Load the measure after this.
     */
    private static int lock(UUID measureId) {
        var participant =
                Measure.participantOf(measureId).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        Participant.getForAnswer(participant.editionYear(), participant.orgNumber());
        var edition = Edition.getByYear(participant.editionYear());
        if (edition.state() == EditionState.CLOSED) {
            return edition.revision();
        }
        if (!edition.state().isFrozen()) {
            throw new Problem(ProblemType.EDITION_NOT_CLOSED)
                    .with("year", String.valueOf(edition.year()))
                    .with("state", edition.state())
                    .withMember("state", language -> edition.state());
        }
        return edition.revision() + 1;
    }

    private static void requireAnswers(JsonNode changes) {
        if (!changes.isObject() || changes.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(List.of(new Fault("/changes", NOT_AN_OBJECT)));
        }
        var faults = new ArrayList<Fault>();
        changes.fieldNames().forEachRemaining(name -> {
            if (NOT_CORRECTED.contains(name)) {
                faults.add(new Fault("/changes/" + name, CANNOT_BE_CORRECTED));
            }
        });
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.INVALID_BODY).withFaults(faults);
        }
    }

    /** Warnings do not block a correction: the corrector's reason replaces the agency's. */
    private void requireValid(Measure reported, ReportedMeasure after) {
        var edition = Edition.getByYear(reported.editionYear());
        var whole = engine.validateMeasure(contexts.of(edition, reported.orgNumber(), Map.of()), after);
        var report = new ValidationReport(
                whole.ruleSet(),
                whole.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        // An erased contact is no error.
                        .filter(finding -> !finding.field().equals(AnswerField.CONTACT_EMAIL.jsonName()))
                        .toList());
        if (!report.valid()) {
            throw new Problem(ProblemType.CORRECTION_INVALID)
                    .with("errors", report.count(Severity.ERROR))
                    .withMember("report", language -> ValidationReportView.of(report, language, rules));
        }
    }

    private void tell(EventType type, Instant now, Measure measure) {
        events.add(new Event(type, now, measure.editionYear(), measure.orgNumber(), measure.reference(), null, false));
    }

    private void record(Instant now, Caller caller, String action, Measure measure) {
        audit.record(
                now,
                caller.actor(),
                action,
                measure.editionYear(),
                "measure " + measure.orgNumber() + "/" + measure.reference());
    }
}
