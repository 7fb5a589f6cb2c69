package no.tiltaksoversikt.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.measure.Lineages;

/** Changes of measures that are written in one transaction. */
final class MeasureBatch {

    private final List<MeasureChange> changes;
    private final boolean waits;
    private final AnswerOutlines outlines;
    private final Map<Participant.Key, AnswerInHand> answers = new HashMap<>();
    private final List<MeasureChange> postponed = new ArrayList<>();
    private boolean ready;

    private MeasureBatch(List<MeasureChange> changes, boolean waits, AnswerOutlines outlines) {
        this.changes = changes;
        this.waits = waits;
        this.outlines = outlines;
    }

    /** Changes of whichever agencies; those of an agency that somebody else is writing for are postponed. */
    static MeasureBatch together(List<MeasureChange> changes, AnswerOutlines outlines) {
        return new MeasureBatch(changes, false, outlines);
    }

    /** One change, which waits until nobody else is writing for the agency. */
    static MeasureBatch alone(MeasureChange change, AnswerOutlines outlines) {
        return new MeasureBatch(List.of(change), true, outlines);
    }

    List<MeasureChange> changes() {
        return changes;
    }

    boolean waits() {
        return waits;
    }

    Set<Participant.Key> participants() {
        return changes.stream().map(change -> change.answering().participant()).collect(Collectors.toSet());
    }

    /** The measures that are put in or changed in these answers. */
    Set<Lineages.MeasureKey> reported(Collection<Participant.Key> answers) {
        return changes.stream()
                .filter(change -> change.kind() != MeasureChange.Kind.REMOVE)
                .filter(change -> answers.contains(change.answering().participant()))
                .map(change -> new Lineages.MeasureKey(change.answering().orgNumber(), change.reference()))
                .collect(Collectors.toSet());
    }

    /** The outline that belongs to a receipt, from before or from the source. */
    AnswerOutline outline(Participant.Key agency, UUID receipt, Supplier<AnswerOutline> source) {
        return outlines.take(agency, receipt, source);
    }

    void open(Participant.Key agency, AnswerInHand answer) {
        answers.put(agency, answer);
    }

    AnswerInHand answer(Participant.Key agency) {
        return answers.get(agency);
    }

    boolean hasDraft() {
        return answers.values().stream().anyMatch(answer -> answer.submission().hasDraft());
    }

    void postpone(MeasureChange change) {
        postponed.add(change);
    }

    List<MeasureChange> postponed() {
        return postponed;
    }

    /** Everything is decided and written, and only the commit is left. */
    void markReady() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }

    /** Keeps what the next change of these answers needs, now that all is committed. */
    void keepOutlines() {
        answers.forEach((agency, answer) -> answer.usedOutline()
                .ifPresent(outline -> outlines.keep(agency, answer.submission().submittedReceiptId, outline)));
    }
}
