package no.tiltaksoversikt.submission;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.validation.body.ReportedMeasure;

/**
 * How much of what was sent was work: each answer that was given is one of these.
 *
 * @param typed had no answer when the measure was last reported
 * @param confirmed is the same as then
 * @param changed is another than then
 */
record AnswerTally(int typed, int confirmed, int changed) {

    static final AnswerTally NONE = new AnswerTally(0, 0, 0);

    static AnswerTally of(Collection<ReportedMeasure> measures, Map<String, Lineage> lineages) {
        var sum = NONE;
        for (var measure : measures) {
            var last = Optional.ofNullable(lineages.get(measure.reference())).flatMap(Lineage::last);
            sum = sum.plus(of(measure.answers(), last.map(Measure::answers)));
        }
        return sum;
    }

    static AnswerTally of(MeasureAnswers now, Optional<MeasureAnswers> last) {
        var sum = NONE;
        for (var field : AnswerField.values()) {
            var answer = now.get(field);
            if (answer != null) {
                sum = sum.plus(ofOne(answer, last.map(then -> then.get(field))));
            }
        }
        return sum;
    }

    private static AnswerTally ofOne(Object answer, Optional<Object> last) {
        if (last.isEmpty()) {
            return new AnswerTally(1, 0, 0);
        }
        return last.get().equals(answer) ? new AnswerTally(0, 1, 0) : new AnswerTally(0, 0, 1);
    }

    private AnswerTally plus(AnswerTally other) {
        return new AnswerTally(typed + other.typed, confirmed + other.confirmed, changed + other.changed);
    }
}
