/**
 * Ministries and agencies with their histories: names and affiliations, each valid until the next begins, and successors. The
 * known history from 2017 to 2026 is shipped as CSV and imported at every start; it adds to what the directorate has not
 * changed. A shipped change without a known day begins on the first day when it is certain. Editions copy the names that they
 * need, so nothing frozen depends on a history.
 */
package no.tiltaksoversikt.organisation;
