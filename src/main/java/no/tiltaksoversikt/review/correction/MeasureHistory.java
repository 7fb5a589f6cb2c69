package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.measure.LineageEventStore;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.review.revision.EditionRevision;
import no.tiltaksoversikt.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Collects the history of a measure. The agency and the directorate see everything; the public sees corrections of its public
 * answers and the public revisions.
 */
@ApplicationScoped
class MeasureHistory {

    private final LineageEventStore lineage;
    private final AuditTrail audit;
    private final CorrectionLog corrections;

    MeasureHistory(LineageEventStore lineage, AuditTrail audit, CorrectionLog corrections) {
        this.lineage = lineage;
        this.audit = audit;
        this.corrections = corrections;
    }

    /** The history of a measure over all editions. */
    @Schema(name = "MeasureHistory")
    record HistoryView(UUID measure, UUID lineageId, List<Event> events) {}

    @Schema(name = "MeasureEventKind")
    enum Kind {
        RECEIVED,
        CHANGED,
        TOLD,
        CORRECTED,
        OBJECTED,
        UPHELD,
        WITHDRAWN,
        FROZEN
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MeasureEvent")
    record Event(
            Instant at,
            Kind kind,
            int edition,
            String by,
            String action,
            CorrectionView correction,
            Integer revision) {}

    HistoryView of(UUID id, Optional<Caller> caller) {
        var measure = shown(Measure.current(id), caller).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        var events = new ArrayList<Event>();
        Measure.ofLineage(measure.lineageId()).stream()
                .filter(it -> isShown(it, caller))
                .forEach(it -> add(events, it, caller));
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::kind));
        return new HistoryView(measure.id(), measure.lineageId(), events);
    }

    private static Optional<Measure> shown(List<Measure> rows, Optional<Caller> caller) {
        return rows.stream().filter(it -> isShown(it, caller)).findFirst();
    }

    private static boolean isShown(Measure measure, Optional<Caller> caller) {
        return seesWhole(measure, caller)
                ? measure.forDirectorate()
                : measure.forPublic()
                        && Edition.getByYear(measure.editionYear()).isVisible();
    }

    private static boolean seesWhole(Measure measure, Optional<Caller> caller) {
        return caller.filter(it -> it.seesAllOf(measure.orgNumber())).isPresent();
    }

    private void add(List<Event> events, Measure measure, Optional<Caller> caller) {
        var edition = Edition.getByYear(measure.editionYear());
        if (seesWhole(measure, caller)) {
            events.add(event(measure.receivedAt(), Kind.RECEIVED, edition, measure.orgNumber(), null));
            audit.of(edition.year(), "measure " + measure.orgNumber() + "/" + measure.reference()).stream()
                    .filter(entry -> entry.action().startsWith("measure-")
                            && entry.actor().orgNumber().equals(measure.orgNumber()))
                    .map(entry -> event(
                            entry.at(), Kind.CHANGED, edition, entry.actor().orgNumber(), entry.action()))
                    .forEach(events::add);
            var key = new MeasureKey(measure.orgNumber(), measure.reference());
            lineage.ofEdition(edition.year(), List.of(measure.orgNumber())).stream()
                    .filter(told -> told.source().equals(key) || told.leadsTo(key))
                    .map(told -> event(
                            told.at(),
                            Kind.TOLD,
                            edition,
                            told.organisation(),
                            told.kind().name()))
                    .forEach(events::add);
        }
        corrections.of(edition, measure.id(), caller).stream()
                .flatMap(it -> events(it, edition))
                .forEach(events::add);
        EditionRevision.ofEdition(edition.year()).stream()
                .filter(revision ->
                        Measure.at(measure.id(), revision.revision()).stream().anyMatch(it -> isShown(it, caller)))
                .map(revision -> new Event(
                        revision.frozenAt(), Kind.FROZEN, edition.year(), null, null, null, revision.revision()))
                .forEach(events::add);
    }

    private static Event event(Instant at, Kind kind, Edition edition, String by, String action) {
        return new Event(at, kind, edition.year(), by, action, null, null);
    }

    private static Stream<Event> events(CorrectionView correction, Edition edition) {
        var decision = correction.status() == Correction.Status.UPHELD ? Kind.UPHELD : Kind.WITHDRAWN;
        return Stream.of(
                        event(correction.madeAt(), Kind.CORRECTED, edition, correction),
                        event(correction.objectedAt(), Kind.OBJECTED, edition, correction),
                        event(correction.decidedAt(), decision, edition, correction))
                .filter(event -> event.at() != null);
    }

    private static Event event(Instant at, Kind kind, Edition edition, CorrectionView correction) {
        return new Event(at, kind, edition.year(), null, null, correction, null);
    }
}
