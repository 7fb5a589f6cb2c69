/**
 * Charts as SVG that can be printed as they are. Lets-Plot draws bars, axis and legend, computing where texts go from a
 * table of its own: no font of the server's is asked, so that every server draws the same bytes and none needs fonts. What
 * stands around the bars is set here, and the result is tidied into plain shapes without styles, scripts and references.
 */
package no.tiltaksoversikt.platform.chart;
