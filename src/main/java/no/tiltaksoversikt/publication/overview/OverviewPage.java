package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.platform.http.Paged;
import no.tiltaksoversikt.publication.overview.text.Search;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the overview. */
@Schema(name = "OverviewPage", description = "A page of measures, and how the list can be narrowed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewPage(
        @Schema(required = true, description = "The page's measures.")
        List<OverviewItem> items,

        @Schema(required = true, description = "The page's number, from 0.", minimum = "0")
        int page,

        @Schema(required = true, description = "The largest number of items on a page.", minimum = "1", maximum = "200")
        int size,

        @Schema(required = true, description = "Measures on all pages.", minimum = "0")
        long totalItems,

        @Schema(required = true, description = "Number of pages.", minimum = "0")
        long totalPages,

        @Schema(
                description =
                        "How q is met: WORDS, every word is there in some form; PREFIX, no measure has the whole words, and "
                                + "these have words that begin with them; SPELLING, no measure has such words either, and these "
                                + "have names with words spelt alike. Left out without q.")
        Search.By foundBy,

        @Schema(description = "Words that are searched for beside q because they mean the same. Left out without q.")
        List<String> synonyms,

        @Schema(required = true, description = "Empty with facets=false.")
        List<FacetView> facets)
        implements Paged {}
