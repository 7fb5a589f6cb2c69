/**
 * The audit trail for the directorate to read. It is written in {@code platform.audit}, which every feature uses and
 * which therefore cannot check scopes. Entries name organisations and systems, never persons, so reading them leaves no
 * entry.
 */
package no.tiltaksoversikt.audit;
