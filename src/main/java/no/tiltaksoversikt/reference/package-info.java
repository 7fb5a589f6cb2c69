/**
 * Loads the reference editions 2018 and 2019 at the first start. Ministries and agencies are real; the measures are synthetic
 * and reproduce every figure of the 2019 report, since the agencies' own answers were never published.
 */
package no.tiltaksoversikt.reference;
