/**
 * The index of an agency's submitted measures: order, hashes and names without the answers, so that one measure can change
 * without reading the others. {@code IndexCache} keeps indexes between transactions; the receipt's id shows whether one is
 * current.
 */
package no.tiltaksoversikt.submission.index;
