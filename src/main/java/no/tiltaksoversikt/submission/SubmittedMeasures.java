package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.measure.MeasureStore.Stored;
import no.tiltaksoversikt.validation.ReportedMeasure;

/** Brings the stored measures of an agency into step with its answer, touching only those that differ. */
@ApplicationScoped
class SubmittedMeasures {

    private final MeasureStore store;

    SubmittedMeasures(MeasureStore store) {
        this.store = store;
    }

    /** A whole answer, ready to be stored. */
    record Answers(List<AnsweredMeasure> measures) {

        List<String> hashes() {
            return measures.stream().map(AnsweredMeasure::contentHash).toList();
        }

        List<String> references() {
            return measures.stream().map(AnsweredMeasure::reference).toList();
        }

        int size() {
            return measures.size();
        }
    }

    /** The answers of a body that the rules have let pass. */
    Answers of(Answering answering, SubmissionService.Checked checked, boolean isLate) {
        var reasons = SubmissionContent.acknowledgements(checked.report().findings());
        var answers = new ArrayList<AnsweredMeasure>();
        for (var measure : checked.reported().measures()) {
            var hash = SubmissionContent.measureHash(
                    measure.reference(), measure.answers(), reasons.getOrDefault(measure.reference(), List.of()));
            var lineage = checked.lineages().get(measure.reference()).id();
            answers.add(answered(answering, measure, answers.size(), isLate, hash, lineage));
        }
        return new Answers(answers);
    }

    static AnsweredMeasure answered(
            Answering answering,
            ReportedMeasure measure,
            int position,
            boolean isLate,
            String contentHash,
            UUID lineageId) {
        return new AnsweredMeasure(
                answering.editionYear(),
                answering.orgNumber(),
                measure.reference(),
                position,
                isLate,
                answering.now().truncatedTo(ChronoUnit.MICROS),
                contentHash,
                measure.answers(),
                lineageId);
    }

    /** Makes the stored measures those of the answer. */
    void replace(Answering answering, Answers answers) {
        var stored = store.stored(answering.editionYear(), answering.orgNumber());
        var outlived = new ArrayList<>(stored.keySet());
        outlived.removeAll(new HashSet<>(answers.references()));
        if (!outlived.isEmpty()) {
            store.remove(answering.editionYear(), answering.orgNumber(), outlived);
        }
        var added = answers.measures().stream()
                .filter(measure -> !stored.containsKey(measure.reference()))
                .toList();
        if (!added.isEmpty()) {
            store.insert(added);
        }
        var changed = answers.measures().stream()
                .filter(measure -> stored.containsKey(measure.reference()))
                .filter(measure -> differs(measure, stored.get(measure.reference())))
                .toList();
        if (!changed.isEmpty()) {
            store.store(changed);
        }
    }

    private static boolean differs(AnsweredMeasure measure, Stored stored) {
        return stored.position() != measure.position() || !stored.contentHash().equals(measure.contentHash());
    }
}
