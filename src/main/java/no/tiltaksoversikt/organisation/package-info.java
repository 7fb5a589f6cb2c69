/**
 * Ministries and agencies, and which ministry an agency belonged to when. The data of 2019 comes with the service as CSV
 * files and is put in at start where it is missing; a public answer never depends on today's belonging, only on the
 * date asked for.
 */
package no.tiltaksoversikt.organisation;
