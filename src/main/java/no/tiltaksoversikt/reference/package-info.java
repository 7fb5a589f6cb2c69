/**
 * The reference editions 2018 and 2019: real ministries and agencies, invented measures. The agencies' own answers were
 * never published, only the report's numbers, so the measures are made up to reproduce every one of those numbers, the
 * same on every machine. They are the demo, the test data and the proof that the statistics follow the report's rules.
 */
package no.tiltaksoversikt.reference;
