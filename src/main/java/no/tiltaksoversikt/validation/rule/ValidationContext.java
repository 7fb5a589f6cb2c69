package no.tiltaksoversikt.validation.rule;

import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.validation.ValidationContextLoader;

/**
 * What the rules look at beside the body; {@link ValidationContextLoader} gathers it.
 *
 * @param known the reasons that the agency has given
 * @param previous what it answered last
 */
public record ValidationContext(Questionnaire questionnaire, AcknowledgedReasons known, PreviousAnswers previous) {}
