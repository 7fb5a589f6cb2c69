/**
 * The index of an agency's submitted measures: order, hashes and names without the answers. One measure is changed without
 * reading the others. {@code IndexCache} keeps indexes between transactions; a receipt's id says whether one is current.
 */
package no.tiltaksoversikt.submission.index;
