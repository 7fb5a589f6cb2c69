/** The audit trail: who did what to what, when, from which request. Append-only, also for SQL. */
package no.tiltaksoversikt.platform.audit;
