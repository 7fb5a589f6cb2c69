/**
 * The edition: one year's collection, from PLANNED to PUBLISHED, and its participants. The edition itself refuses moves
 * and changes that its state doesn't allow. Whoever takes answers locks the participant first; whoever moves the edition
 * locks all of them, so that no answer slips in behind a closed door.
 */
package no.tiltaksoversikt.edition;
