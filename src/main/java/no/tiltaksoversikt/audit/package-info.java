/**
 * The audit trail for the directorate to read. It is written in {@code platform.audit}, which everybody uses and which
 * therefore can't ask who calls. It names organisations and systems, never persons, so reading it leaves no entry.
 */
package no.tiltaksoversikt.audit;
