package no.tiltaksoversikt.validation;

import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/**
 * What the rules look at beside the body; {@link ValidationContexts} gathers it.
 *
 * @param known the reasons that the agency has given
 * @param memory what it answered last
 */
public record ValidationContext(Questionnaire questionnaire, AcknowledgedReasons known, Memory memory) {}
