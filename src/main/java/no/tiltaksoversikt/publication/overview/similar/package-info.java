/**
 * Candidates for reuse: the public measures of other agencies that are similar to a measure, with the reasons and their points.
 * {@link no.tiltaksoversikt.publication.overview.similar.SimilarMeasureQuery} is the way in. Only what both measures have in
 * public counts.
 */
package no.tiltaksoversikt.publication.overview.similar;
