/**
 * Several editions side by side, by one variable. The questionnaires decide what can be compared: across a break the numbers
 * stand beside each other and no change is computed.
 */
package no.tiltaksoversikt.statistics.comparison;
