package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.platform.http.Paged;
import no.tiltaksoversikt.publication.overview.text.Search;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewPage(
        List<OverviewItem> items,
        int page,
        int size,
        long totalItems,
        long totalPages,
        Search.By foundBy,
        List<String> synonyms,
        List<FacetView> facets)
        implements Paged {

    @Schema(name = "Facet")
    record FacetView(String id, String label, boolean multipleAnswers, long notAnswered, List<Code> codes) {

        @Schema(name = "FacetCode")
        record Code(String code, String label, long count, boolean selected) {}
    }
}
