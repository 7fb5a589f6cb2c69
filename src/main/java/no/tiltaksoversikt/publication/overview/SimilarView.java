package no.tiltaksoversikt.publication.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.statistics.variable.CategoryView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is like a measure. */
@Schema(name = "SimilarMeasures")
record SimilarView(
        @Schema(required = true, description = "The most alike first.")
        List<Item> items) {

    /** Why two measures are alike. */
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

    /** A measure and why it is alike. */
    @Schema(name = "SimilarMeasure")
    record Item(
            @Schema(required = true) OverviewItem measure,

            @Schema(required = true, description = "The sum of the reasons' points.", minimum = "1")
            int score,

            @Schema(required = true) List<Reason> reasons) {}

    /** One reason. */
    @Schema(
            name = "SimilarityReason",
            description =
                    "SHARED_TERMS: words in both, 10 points for each that at most 5 public measures have, 6 up to 20, 3 up to 100, "
                            + "and else 1. SIMILAR_NAME: a fifth of the percentage of pieces of three letters in common, from 30 per cent. "
                            + "SHARED_TAGS: 5 each. SHARED_SOLUTION: one develops a solution for several, the other reuses one: 8. "
                            + "SAME_BENEFICIARIES and SAME_EFFECTS: 2 each. SAME_TECHNOLOGIES: 3 each.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            @Schema(required = true) Kind kind,

            @Schema(required = true, description = "In the language asked for.", examples = "Felles ord")
            String label,

            @Schema(required = true, minimum = "1") int points,

            @Schema(description = "The words or tags in common, the most telling first.")
            List<String> words,

            @Schema(description = "The codes in common.") List<CategoryView> codes) {}
}
