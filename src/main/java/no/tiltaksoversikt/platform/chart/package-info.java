/**
 * Charts and tables as pictures of plain shapes, without styles, scripts or references. Texts are placed with a table of
 * widths, and PNGs are drawn with a font from the jar, since every server must produce the same bytes.
 */
package no.tiltaksoversikt.platform.chart;
