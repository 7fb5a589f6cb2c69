/**
 * The edition: one year's collection, from PLANNED to PUBLISHED, and its participants. The edition itself refuses moves
 * and changes that its state doesn't allow. A submission locks its participant first, and a transition locks all
 * participants, so no submission is stored after the edition is closed.
 */
package no.tiltaksoversikt.edition;
