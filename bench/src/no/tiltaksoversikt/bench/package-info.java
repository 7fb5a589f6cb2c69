/** What only the benchmark needs; not part of the service. */
package no.tiltaksoversikt.bench;
