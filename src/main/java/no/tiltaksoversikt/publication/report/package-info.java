/**
 * An edition's report: chapters with sentences made from the edition's numbers ({@code report/report.yaml}), figures, tables
 * and footnotes, as JSON, HTML and PDF. Every reader gets public answers only.
 */
package no.tiltaksoversikt.publication.report;
