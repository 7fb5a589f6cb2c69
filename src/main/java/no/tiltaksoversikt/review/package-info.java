/**
 * What the directorate does with what the agencies have answered: findings that somebody should look at, corrections, which lie over the answers and
 * never in their place, the history of a measure, and frozen revisions with their manifests. What is frozen stays: a later
 * correction makes a new revision beside it.
 */
package no.tiltaksoversikt.review;
