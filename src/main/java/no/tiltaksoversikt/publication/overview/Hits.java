package no.tiltaksoversikt.publication.overview;

import java.util.List;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.Search;

/** What a list has: a page of measures in their order, the number on all pages, and the facets. */
record Hits(List<Measure.Key> page, long total, FacetCounts facets, Search.By foundBy) {}
