/**
 * Erases contacts after the retention period, and finds and erases an address at a person's request. The features that own the
 * tables do the erasing. Addresses are never logged and never part of the audit trail.
 */
package no.tiltaksoversikt.privacy;
