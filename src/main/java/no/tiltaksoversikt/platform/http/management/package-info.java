/** Health and metrics: a port of their own where one is configured, and a time limit for every health check. */
package no.tiltaksoversikt.platform.http.management;
