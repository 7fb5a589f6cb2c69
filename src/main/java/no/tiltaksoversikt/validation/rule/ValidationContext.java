package no.tiltaksoversikt.validation.rule;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.Lineages.ReportedLast;
import no.tiltaksoversikt.validation.ValidationContextLoader;

/**
 * What the rules look at beside the body; {@link ValidationContextLoader} gathers it.
 *
 * @param known the reasons that the agency has given
 * @param previous what it answered last
 * @param expected the measures that it reported last, for a whole answer; empty for a part of one
 */
public record ValidationContext(
        Questionnaire questionnaire, AcknowledgedReasons known, PreviousAnswers previous, List<ReportedLast> expected) {

    /** For a part of an answer. */
    public ValidationContext(Questionnaire questionnaire, AcknowledgedReasons known, PreviousAnswers previous) {
        this(questionnaire, known, previous, List.of());
    }

    /** The same for a whole answer. */
    public ValidationContext expecting(List<ReportedLast> measures) {
        return new ValidationContext(questionnaire, known, previous, measures);
    }

    /** The reasons that the agency has given before. */
    @FunctionalInterface
    public interface AcknowledgedReasons {

        /** No reasons from before. */
        AcknowledgedReasons NONE = (reference, rule, answerHash) -> Optional.empty();

        /** The reason given for a rule on a measure, as long as the answer is the one it was given for. */
        Optional<String> reasonFor(String reference, String rule, String answerHash);

        /** These reasons, and where there is none, those of others. */
        default AcknowledgedReasons orElse(AcknowledgedReasons others) {
            return (reference, rule, answerHash) ->
                    reasonFor(reference, rule, answerHash).or(() -> others.reasonFor(reference, rule, answerHash));
        }
    }
}
