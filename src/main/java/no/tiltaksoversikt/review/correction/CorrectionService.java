package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.json.MergePatch;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.correction.MeasureReviewResource.CorrectionRequest;
import no.tiltaksoversikt.security.Caller;

/**
 * Makes, upholds and withdraws corrections. A measure consists of the agency's answers with the corrections in force applied in
 * order. Each method locks the participant, like a submission, so concurrent changes run one after the other.
 */
@ApplicationScoped
class CorrectionService {

    private final CorrectedMeasures measures;
    private final CorrectionValidator validator;
    private final AuditTrail audit;
    private final EventOutbox events;

    CorrectionService(CorrectedMeasures measures, CorrectionValidator validator, AuditTrail audit, EventOutbox events) {
        this.measures = measures;
        this.validator = validator;
        this.audit = audit;
        this.events = events;
    }

    /** Corrects a measure. Returns one correction per answer. */
    @Transactional
    public List<Correction> correct(UUID measureId, CorrectionRequest request, Caller caller, Instant now) {
        validator.requireAnswers("/changes", request.changes());
        var revision = lock(measureId);
        var reported = Measure.reported(measureId).orElseThrow();
        var earlier = Correction.ofMeasure(measureId);
        var before = measures.at(reported, earlier, revision);
        var after = measures.read(reported, MergePatch.apply(AnswerJson.of(before.answers()), request.changes()));
        validator.requireValid(reported.editionYear(), reported.orgNumber(), after);
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
        var reported = Measure.reported(place.measureId()).orElseThrow();
        record(now, caller, "correction-objected", reported);
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
        record(now, caller, "correction-" + decision.name().toLowerCase(Locale.ROOT), reported);
        tell(EventType.OBJECTION_DECIDED, now, reported);
        return together;
    }

    private void withdraw(
            Measure reported, List<Correction> together, String note, Caller caller, Instant now, int revision) {
        together.forEach(it -> it.withdraw(note, now, caller.orgNumber(), revision));
        var all = Correction.ofMeasure(reported.id());
        if (reported.isAdded() && all.get(0).act.equals(together.get(0).act)) {
            // An added measure disappears with its addition, and so do later corrections of it.
            all.stream()
                    .filter(it -> it.status() != Correction.Status.WITHDRAWN)
                    .forEach(it -> it.withdraw(note, now, caller.orgNumber(), revision));
            measures.remove(reported.id(), revision);
            return;
        }
        var after = measures.at(reported, all, revision);
        validator.requireValid(reported.editionYear(), reported.orgNumber(), after);
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

    private static int lock(UUID measureId) {
        return CorrectedMeasures.lock(
                Measure.participantOf(measureId).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND)));
    }

    private void tell(EventType type, Instant now, Measure measure) {
        events.add(new Event(type, now, measure.editionYear(), measure.orgNumber(), measure.reference(), null, false));
    }

    private void record(Instant now, Caller caller, String action, Measure measure) {
        var about = "measure " + measure.orgNumber() + "/" + measure.reference();
        audit.record(now, caller.actor(), action, measure.editionYear(), about);
    }
}
