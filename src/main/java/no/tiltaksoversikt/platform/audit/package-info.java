/** The audit trail: who did what, to what, when, and in which request. It is append-only, also in the database. */
package no.tiltaksoversikt.platform.audit;
