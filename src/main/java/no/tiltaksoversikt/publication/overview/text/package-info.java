/**
 * The text of a search: it is split into terms ({@link SearchText}) and turned into a query for PostgreSQL ({@link
 * SearchParser}). This package and the database functions {@code search_*} decide how measures are indexed and how queries
 * match them.
 *
 * <p>Candidates for reuse ({@link SimilarMeasureQuery}) are found by the same words: the public measures of other agencies that
 * are similar to a measure, with the reasons and their points. Only what both measures have in public counts.
 */
package no.tiltaksoversikt.publication.overview.text;
