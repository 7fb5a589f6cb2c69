/**
 * What is wrong with an agency's answer, as others ask for it: the dry run, reports in three languages, and the reasons
 * that agencies give. Dry runs and submissions use the same reader ({@code body}) and the same engine ({@code rule}), so
 * a dry run cannot promise what a submission refuses.
 */
package no.tiltaksoversikt.validation;
