package no.tiltaksoversikt.submission.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.participant.ParticipantLocks;
import no.tiltaksoversikt.measure.LineageEvent;
import no.tiltaksoversikt.measure.LineageEventStore;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.submission.WriteContext;

/** Records lineage events of measures that agencies reported before. */
@ApplicationScoped
class LineageService {

    private final LineageEventStore events;
    private final Lineages lineages;
    private final ContinuedKeys keys;
    private final MeasureStore measures;
    private final ParticipantLocks locks;
    private final PrefillQuery prefill;
    private final AuditTrail audit;

    LineageService(
            LineageEventStore events,
            Lineages lineages,
            ContinuedKeys keys,
            MeasureStore measures,
            ParticipantLocks locks,
            PrefillQuery prefill,
            AuditTrail audit) {
        this.events = events;
        this.lineages = lineages;
        this.keys = keys;
        this.measures = measures;
        this.locks = locks;
        this.prefill = prefill;
        this.audit = audit;
    }

    /** The events of an agency's measures and of those that moved to it, oldest first. */
    List<LineageView> read(int editionYear, String orgNumber) {
        Edition.getByYear(editionYear);
        var told = events.ofEdition(editionYear, List.of(orgNumber));
        var latest = events.latestOfEdition(editionYear, orgNumber);
        return told.stream()
                .map(event -> LineageView.of(event, orgNumber.equals(event.toOrgNumber()), latest.contains(event)))
                .toList();
    }

    /** Records an event, or one event for each of the agency's measures, and moves submitted measures to their new lineages. */
    @Transactional
    public LineageView record(WriteContext context, LineageRequest request) {
        request.requireSense(context.orgNumber());
        lock(context, request);
        var edition = Edition.getByYear(context.editionYear());
        if (edition.state() != EditionState.PLANNED) {
            edition.requireOpen();
        }
        if (!request.concernsAll()) {
            return LineageView.of(recordAll(context, List.of(request)).get(0), false, true);
        }
        var references = prefill.references(context.editionYear(), context.orgNumber());
        if (references.isEmpty()) {
            throw new Problem(ProblemType.MEASURE_NOT_FOUND);
        }
        return LineageView.ofAll(
                recordAll(context, references.stream().map(request::about).toList()));
    }

    private List<LineageEvent> recordAll(WriteContext context, List<LineageRequest> requests) {
        var year = context.editionYear();
        var recorded =
                requests.stream().map(request -> recordOne(context, request)).toList();
        measures.relink(year, lineages.of(year, affected(context, recorded)));
        audit.record(requests.stream()
                .map(request -> context.measureEntry("lineage-recorded", request.reference()))
                .toList());
        return recorded;
    }

    private LineageEvent recordOne(WriteContext context, LineageRequest request) {
        var year = context.editionYear();
        var source = new MeasureKey(context.orgNumber(), request.reference());
        var measure = lineages.source(year, source).orElseThrow(() -> new Problem(ProblemType.MEASURE_NOT_FOUND));
        var event = event(context, request, measure);
        events.add(event);
        return event;
    }

    private void lock(WriteContext context, LineageRequest request) {
        var wanted = new HashSet<>(Set.of(context.participant()));
        if (request.toAgency() != null) {
            wanted.add(new Participant.Key(context.editionYear(), request.toAgency()));
        }
        var locked = locks.lock(wanted);
        // A dissolved agency is not invited any more; the directorate acts for it.
        if (context.caller().isDirectorate()) {
            wanted.remove(context.participant());
        }
        for (var participant : wanted) {
            if (!locked.contains(participant)) {
                throw Participant.refusal(participant.editionYear(), participant.orgNumber());
            }
        }
    }

    private LineageEvent event(WriteContext context, LineageRequest request, Measure measure) {
        return new LineageEvent(
                context.editionYear(),
                context.orgNumber(),
                request.reference(),
                request.kind(),
                measure.lineageId(),
                Boolean.TRUE.equals(measure.answers().publishable()),
                request.toAgency(),
                List.copyOf(request.toReferences()),
                keys.of(context, request, measure),
                request.note(),
                context.now().truncatedTo(ChronoUnit.MICROS),
                context.caller().orgNumber());
    }

    /** Keys whose lineage may have changed: those of these events and of their measures' earlier events. */
    private Set<MeasureKey> affected(WriteContext context, List<LineageEvent> recorded) {
        var sources = recorded.stream().map(LineageEvent::source).collect(Collectors.toSet());
        var keys = new HashSet<MeasureKey>(sources);
        for (var each : events.ofEdition(context.editionYear(), List.of(context.orgNumber()))) {
            if (sources.contains(each.source()) && each.linkReference() != null) {
                var recipient = each.toOrgNumber() == null ? each.orgNumber() : each.toOrgNumber();
                keys.add(new MeasureKey(recipient, each.linkReference()));
            }
        }
        return keys;
    }
}
