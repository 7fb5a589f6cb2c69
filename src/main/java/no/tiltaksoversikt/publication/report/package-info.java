/**
 * An edition's report: chapters whose sentences are made of the edition's numbers ({@code report/report.yaml}), with its figures,
 * tables and footnotes, as JSON, HTML and PDF. It shows public answers only, to every reader.
 */
package no.tiltaksoversikt.publication.report;
