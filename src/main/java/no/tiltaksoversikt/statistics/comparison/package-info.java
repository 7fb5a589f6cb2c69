/**
 * Comparisons of editions by one variable. The questionnaires decide what can be compared: across a break, the numbers are
 * shown beside each other and no change is computed.
 */
package no.tiltaksoversikt.statistics.comparison;
