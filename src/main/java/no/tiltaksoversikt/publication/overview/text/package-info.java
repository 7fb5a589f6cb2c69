/**
 * The text of a search: it is split into terms ({@link SearchText}) and turned into a query for PostgreSQL ({@link
 * SearchParser}). This package and the database functions {@code search_*} decide how measures are indexed and how queries
 * match them.
 */
package no.tiltaksoversikt.publication.overview.text;
