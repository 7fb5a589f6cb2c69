package no.tiltaksoversikt.validation.rule;

import java.util.Optional;

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
