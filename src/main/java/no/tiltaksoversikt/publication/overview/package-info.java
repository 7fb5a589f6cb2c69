/**
 * The searchable overview: lists with facets, and one measure with its lineage. {@link Audience} alone decides who sees which
 * measures; its condition stands in every statement before anything is counted or ranked. Parameters become an
 * {@link OverviewRequest}, and {@link HitQuery} finds the whole list by one statement. PostgreSQL's full text and trigrams are
 * the search engine (ADR 7); the package {@code text} turns words into its queries.
 */
package no.tiltaksoversikt.publication.overview;
