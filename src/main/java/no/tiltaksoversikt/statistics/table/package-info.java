/**
 * Tables of an edition's numbers, as JSON, files and pictures: cross-tabs, the report's figures, and editions side by side.
 * Figures are definitions, of a cross-tab or of populations, counted like any cross-tab. The questionnaires decide what can be
 * compared: across a break, numbers are shown beside each other and no change is computed.
 */
package no.tiltaksoversikt.statistics.table;
