/**
 * The report's figures and key numbers, computed for every edition, as JSON, tables and pictures. Figures are definitions, of a
 * cross-tab or of populations, and their numbers are counted like those of any cross-tab.
 */
package no.tiltaksoversikt.statistics.figure;
