/**
 * Validation as others use it: dry runs, reports in three languages, and the agencies' reasons for warnings. Dry runs and
 * submissions use the same reader ({@code body}) and the same engine ({@code rule}), so a dry run cannot accept what a
 * submission refuses.
 */
package no.tiltaksoversikt.validation;
