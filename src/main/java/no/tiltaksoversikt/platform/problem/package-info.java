/**
 * Failures as RFC 9457 problem details. {@link no.tiltaksoversikt.platform.problem.ProblemType} is the whole
 * catalogue; one mapper turns every exception into one of them. Clients branch on {@code type}, never on a text.
 */
package no.tiltaksoversikt.platform.problem;
