package no.tiltaksoversikt.statistics.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireFigure.Subject;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Criterion;

/**
 * Something that the report gives a number of, with the heading that it is the first below, null for all others. The base is what a share is of, as criteria for measures: empty for all
 * measures, null where the number is no share or is one of agencies.
 */
record Population(String code, Text heading, Text label, Subject of, List<Criterion> condition, List<Criterion> base) {

    Optional<List<Criterion>> ofMeasures() {
        return Optional.ofNullable(base);
    }

    /** Whether a questionnaire asks all that must be known. */
    boolean isAskedBy(Questionnaire questionnaire) {
        return Stream.concat(condition.stream(), ofMeasures().stream().flatMap(List::stream))
                .allMatch(criterion -> criterion.variable().isAskedBy(questionnaire));
    }
}
