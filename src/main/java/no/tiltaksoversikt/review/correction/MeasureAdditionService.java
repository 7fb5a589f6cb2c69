package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.event.EventOutbox;
import no.tiltaksoversikt.platform.event.EventOutbox.Event;
import no.tiltaksoversikt.platform.event.EventOutbox.EventType;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.review.correction.EditionCorrectionResource.MeasureAdditionRequest;
import no.tiltaksoversikt.security.Caller;

/**
 * Adds a measure that an agency forgot. Its answers are corrections of one act: the agency may object to them, and the measure
 * disappears if they are withdrawn.
 */
@ApplicationScoped
class MeasureAdditionService {

    private static final String REFERENCE = "reference";

    private final CorrectedMeasures measures;
    private final CorrectionValidator validator;
    private final Lineages lineages;
    private final AuditTrail audit;
    private final EventOutbox events;

    MeasureAdditionService(
            CorrectedMeasures measures,
            CorrectionValidator validator,
            Lineages lineages,
            AuditTrail audit,
            EventOutbox events) {
        this.measures = measures;
        this.validator = validator;
        this.lineages = lineages;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public List<Correction> add(Participant.Key agency, MeasureAdditionRequest request, Caller caller, Instant now) {
        validator.requireAnswers("/measure", answers(request.measure()));
        var year = agency.editionYear();
        var orgNumber = agency.orgNumber();
        Edition.requireExists(year);
        var participant = Participant.getByAgency(year, orgNumber);
        var revision = CorrectedMeasures.lock(agency);
        var reference = NormalText.trim(request.measure().path(REFERENCE).asText(""));
        if (Measure.exists(year, orgNumber, reference)) {
            throw new Problem(ProblemType.MEASURE_EXISTS).with(REFERENCE, reference);
        }
        var edition = Edition.getByYear(year);
        var lineage = lineages.of(year, orgNumber, List.of(reference)).get(reference);
        var isLate = participant.deadline(edition).isPassedAt(now);
        var added = Measure.added(new MeasureKey(orgNumber, reference), lineage.id(), edition, isLate, now);
        var after = measures.read(added, request.measure());
        validator.requireValid(year, orgNumber, after);
        measures.store(added, after.answers(), revision);
        var act = new Correction.Act(UUID.randomUUID(), request.reason(), now, caller.orgNumber(), revision);
        var made = measures.changes(added, added.answers(), after.answers()).stream()
                .map(change -> new Correction(added, change, act))
                .toList();
        made.forEach(correction -> correction.persist());
        audit.record(now, caller.actor(), "measure-added", year, "measure " + orgNumber + "/" + reference);
        events.add(new Event(EventType.CORRECTION_MADE, now, year, orgNumber, reference, null, false));
        return made;
    }

    private static JsonNode answers(JsonNode measure) {
        return measure instanceof ObjectNode object ? object.deepCopy().without(REFERENCE) : measure;
    }
}
