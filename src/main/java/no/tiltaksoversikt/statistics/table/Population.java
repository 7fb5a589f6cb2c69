package no.tiltaksoversikt.statistics.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Subject;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Criterion;

/**
 * A number in a figure. {@code heading} is above the first population of a group, and null for the others. {@code base} has the
 * criteria of the measures that it is a share of: empty for all measures, null if the number is no share or counts agencies.
 */
record Population(String code, Text heading, Text label, Subject of, List<Criterion> condition, List<Criterion> base) {

    Optional<List<Criterion>> ofMeasures() {
        return Optional.ofNullable(base);
    }

    /** Whether no measure is in both, since each requires another answer to a question with one answer. */
    boolean excludes(Population other) {
        return condition.stream()
                .filter(criterion ->
                        !criterion.negated() && !criterion.variable().isMultiple())
                .anyMatch(criterion -> other.condition.stream()
                        .filter(it -> !it.negated() && it.variable().equals(criterion.variable()))
                        .anyMatch(it -> Collections.disjoint(it.codes(), criterion.codes())));
    }

    /** Whether a questionnaire asks all required questions. */
    boolean isAskedBy(Questionnaire questionnaire) {
        return Stream.concat(condition.stream(), ofMeasures().stream().flatMap(List::stream))
                .allMatch(criterion -> criterion.variable().isAskedBy(questionnaire));
    }
}
