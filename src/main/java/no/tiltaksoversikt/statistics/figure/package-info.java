/**
 * The report's figures and key numbers, made for every edition, as JSON, tables and pictures. Figures that show a cross-tab and
 * figures that list populations are both definitions; their numbers are counted like any cross-tab's.
 */
package no.tiltaksoversikt.statistics.figure;
