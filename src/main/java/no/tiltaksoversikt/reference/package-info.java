/**
 * Loads the reference editions 2018 and 2019 at first start: real ministries and agencies, synthetic measures. The
 * agencies' own answers were never published, only the report's figures, so the measures reproduce every one of these.
 */
package no.tiltaksoversikt.reference;
