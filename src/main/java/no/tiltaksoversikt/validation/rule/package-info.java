/**
 * The reporting rules: pure functions with one stable id each, which give findings and never exceptions. Their texts,
 * severities and sources are data. {@code ValidationEngine} is the way in; it makes a report of what the rules observe.
 */
package no.tiltaksoversikt.validation.rule;
