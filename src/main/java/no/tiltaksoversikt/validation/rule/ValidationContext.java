package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.Lineages.ReportedLast;

/**
 * What the rules need beside the body; {@code ValidationContextLoader} loads it.
 *
 * @param known the agency's reasons
 * @param previous the agency's last answers
 * @param expected the measures that the agency reported last, for a whole answer; empty for a part of one
 */
public record ValidationContext(
        Questionnaire questionnaire, AcknowledgedReasons known, PreviousAnswers previous, List<ReportedLast> expected) {

    public ValidationContext(Questionnaire questionnaire, AcknowledgedReasons known, PreviousAnswers previous) {
        this(questionnaire, known, previous, List.of());
    }

    /** The same for a whole answer. */
    public ValidationContext expecting(List<ReportedLast> measures) {
        return new ValidationContext(questionnaire, known, previous, measures);
    }

    /** The reasons that an agency has given before. */
    @FunctionalInterface
    public interface AcknowledgedReasons {

        /** No reasons from before. */
        AcknowledgedReasons NONE = (reference, rule, answerHash) -> Optional.empty();

        /** The reason for a rule on a measure, if it was given for the same answer. */
        Optional<String> reasonFor(String reference, String rule, String answerHash);

        /** These reasons or, where there is none, the others. */
        default AcknowledgedReasons orElse(AcknowledgedReasons others) {
            return (reference, rule, answerHash) ->
                    reasonFor(reference, rule, answerHash).or(() -> others.reasonFor(reference, rule, answerHash));
        }
    }
}
