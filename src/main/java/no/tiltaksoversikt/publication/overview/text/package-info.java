/**
 * The words of a search: what is typed becomes terms ({@link SearchText}), and terms become a query that PostgreSQL runs
 * ({@link SearchParser}).
 * What a measure's texts are indexed as, and how a query is compared with them, is decided here and in the functions
 * {@code search_*} of the database.
 */
package no.tiltaksoversikt.publication.overview.text;
