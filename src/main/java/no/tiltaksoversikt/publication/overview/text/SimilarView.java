package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.publication.overview.OverviewItem;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Measures similar to a measure. */
@Schema(name = "SimilarMeasures")
public record SimilarView(List<Item> items) {

    /** Kinds of similarity. */
    @Schema(name = "SimilarityKind")
    enum Kind {
        SHARED_TERMS,
        SIMILAR_NAME,
        SHARED_TAGS,
        SHARED_SOLUTION,
        SAME_BENEFICIARIES,
        SAME_EFFECTS,
        SAME_TECHNOLOGIES
    }

    /** A similar measure with its score. */
    @Schema(name = "SimilarMeasure")
    record Item(OverviewItem measure, int score, List<Reason> reasons) {}

    /** A reason for the similarity. */
    @Schema(name = "SimilarityReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(Kind kind, String label, int points, List<String> words, List<CategoryView> codes) {}
}
