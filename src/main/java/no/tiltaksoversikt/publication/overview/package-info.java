/**
 * The searchable overview: lists with facets, one measure with its lineage, and reuse candidates. Whom an answer is for is
 * decided once, in {@link Audience}, as a condition that stands in every statement before anything is counted or ranked. A
 * request becomes {@link OverviewRequest}, its words lexemes (the package {@code text}), the whole list one statement
 * ({@link HitQuery}), and its items views. PostgreSQL's full text and trigrams are the search engine; see ADR 7.
 */
package no.tiltaksoversikt.publication.overview;
