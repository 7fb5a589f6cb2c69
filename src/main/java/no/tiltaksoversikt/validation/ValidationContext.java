package no.tiltaksoversikt.validation;

import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/**
 * What the rules look at beside the body. The agency's answers in the edition before join it when the rules that
 * compare with them come.
 */
public record ValidationContext(Questionnaire questionnaire, AcknowledgedReasons known) {}
