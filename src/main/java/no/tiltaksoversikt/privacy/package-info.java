/**
 * Privacy: contacts are erased when their time is over, and whoever asks is told what is held about an address and has it
 * erased. The tables belong to others, which erase in them; an address is never logged and never in the audit trail.
 */
package no.tiltaksoversikt.privacy;
