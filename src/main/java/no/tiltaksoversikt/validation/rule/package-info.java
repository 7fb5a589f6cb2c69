/**
 * The reporting rules: pure functions with stable ids, which return findings and never throw. Texts, severities and sources are
 * data. {@code ValidationEngine} is the way in; it makes a report from the rules' observations.
 */
package no.tiltaksoversikt.validation.rule;
