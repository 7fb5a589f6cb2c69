package no.tiltaksoversikt.publication.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facet as the API shows it. */
@Schema(
        name = "Facet",
        description =
                "What the list can be narrowed by. Counts hold under q and all filters but the facet's own, so they tell "
                        + "what choosing another code would find.")
record FacetView(
        @Schema(
                required = true,
                description = "The name of the query parameter that filters by it.",
                examples = "phase")
        String id,

        @Schema(required = true, description = "In the language asked for.", examples = "Prosjektfase")
        String label,

        @Schema(
                required = true,
                description =
                        "Whether a measure may have several of its codes, so that the counts may add to more than "
                                + "the measures.")
        boolean multipleAnswers,

        @Schema(
                required = true,
                minimum = "0",
                description =
                        "Measures that the question was asked about and that have no answer to it; of tags, measures without "
                                + "any. With multipleAnswers false, the counts and this add to the measures.")
        long notAnswered,

        @Schema(
                required = true,
                description =
                        "Every code that the editions offer, in the questionnaire's order, found or not. Of tags, the "
                                + "20 that most measures have, those that are filtered by first. Tags that differ in case, white "
                                + "space or the form of their characters are one: its code is in small letters, its label as most "
                                + "measures write it.")
        List<Code> codes) {

    /** A code of a facet. */
    @Schema(name = "FacetCode", description = "A code and how many measures have it.")
    record Code(
            @Schema(required = true, examples = "IDEA") String code,

            @Schema(required = true, description = "In the language asked for.", examples = "Idé")
            String label,

            @Schema(required = true, minimum = "0", description = "Measures that have it.")
            long count,

            @Schema(required = true, description = "Whether the list is filtered by it.")
            boolean selected) {}
}
