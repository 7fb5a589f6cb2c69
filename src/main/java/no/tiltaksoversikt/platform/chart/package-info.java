/**
 * Charts and tables of numbers as pictures that can be printed as they are: plain shapes without styles, scripts and
 * references. No font of the server's is asked, so that every server draws the same bytes: a table of widths says where
 * texts go, and a PNG has its letters from a font that comes with the program.
 */
package no.tiltaksoversikt.platform.chart;
