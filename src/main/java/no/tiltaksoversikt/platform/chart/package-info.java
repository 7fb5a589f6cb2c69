/**
 * Charts and tables of numbers as pictures, made of plain shapes without styles, scripts and references. A table of widths
 * places the texts and a font in the jar draws them in a PNG, because every server must draw the same bytes.
 */
package no.tiltaksoversikt.platform.chart;
