/**
 * The work list of findings: acknowledged warnings, outliers and sudden changes. Findings are computed from the answers in one
 * statement and never stored; a {@code FindingCase} stores only what case workers do with a finding.
 */
package no.tiltaksoversikt.review.finding;
