package no.tiltaksoversikt.statistics.comparison;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.statistics.variable.VariableView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Editions side by side as the API shows them. */
record ComparisonView(
        @Schema(required = true, description = "What measures are counted by; categories of every edition.")
        VariableView variable,

        @Schema(
                required = true,
                description = "The criteria, all of which hold, as they were applied: where OPERATION is counted with "
                        + "IMPLEMENTATION, a criterion that names one of them has both.",
                examples = "[\"late:false\"]")
        List<String> where,

        @Schema(
                required = true,
                description = "Whether base is answered or the whole population.",
                enumeration = {"answered", "all"})
        String baseRule,

        @Schema(
                required = true,
                description =
                        "Whether a measure can be in several cells, so that percentages may add to more than 100.")
        boolean multipleAnswers,

        @Schema(
                required = true,
                description = "The worst verdict of the changes, for the variable and the variables in where.")
        Verdict verdict,

        @Schema(
                required = true,
                nullable = true,
                description = "What a reader must know, in the language asked for; null where there is nothing.")
        String note,

        @Schema(required = true, description = "Each edition, the oldest first.")
        List<EditionView> editions,

        @Schema(
                required = true,
                description = "One per edition and category, in their order with the category fastest, zeros included.")
        List<CellView> cells,

        @Schema(
                required = true,
                description = "From each edition to the next; of more than two also from the first to the last.")
        List<ChangeView> changes,

        @Schema(
                required = true,
                description = "What must be known when the numbers are used, in the language asked for; what holds "
                        + "for one edition only begins with its year.")
        List<String> notes) {

    /** What the numbers of one edition are of. */
    @Schema(name = "ComparedEdition", description = "What the numbers of one edition are of.")
    record EditionView(
            @Schema(required = true, minimum = "2017", maximum = "2100", examples = "2019")
            int edition,

            @Schema(required = true, description = "The edition's revision that was counted.", minimum = "1")
            int revision,

            @Schema(required = true, description = "Measures that match where.", minimum = "0")
            long population,

            @Schema(required = true, description = "Those of the population with an answer.", minimum = "0")
            long answered,

            @Schema(
                    required = true,
                    description = "Those of the population that were asked and lack an answer.",
                    minimum = "0")
            long notAnswered,

            @Schema(
                    required = true,
                    description = "The population where the edition does not ask for the variable, otherwise 0.",
                    minimum = "0")
            long notAsked,

            @Schema(required = true, description = "The number of measures that percentages are of.", minimum = "0")
            long base) {}

    /** One category in one edition. */
    @Schema(name = "ComparedCell", description = "One category in one edition.")
    record CellView(
            @Schema(required = true, examples = "2019") int edition,

            @Schema(required = true, description = "The category.", examples = "IDEA")
            String code,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The number of measures; null where the edition does not have the category.",
                    minimum = "0")
            Long count,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What percent is of: the edition's base, or that of the question which the option "
                            + "belonged to in that edition (SEAMLESS_SERVICES, a main purpose in 2018).",
                    minimum = "0")
            Long base,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "count as a whole per cent of base, half up; null where there is no count or no base.",
                    minimum = "0",
                    maximum = "100")
            Long percent) {}

    /** What changed from one edition to a later one. */
    @Schema(name = "ComparisonChange", description = "What changed from one edition to a later one.")
    record ChangeView(
            @Schema(required = true, description = "The earlier edition.", examples = "2018")
            int from,

            @Schema(required = true, description = "The later edition.", examples = "2019")
            int to,

            @Schema(
                    required = true,
                    description = "The worse of the verdicts for the variable and the variables in where.")
            Verdict verdict,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What a reader must know; null where there is nothing.")
            String note,

            @Schema(required = true, description = "Each category, in their order.")
            List<CategoryChangeView> categories) {}

    /** What changed in one category. */
    @Schema(name = "CategoryChange", description = "What changed in one category; nothing is computed across a BREAK.")
    record CategoryChangeView(
            @Schema(required = true, description = "The category.", examples = "IDEA")
            String code,

            @Schema(required = true, description = "An option may compare otherwise than its question does.")
            Verdict verdict,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What a reader must know; null where there is nothing.")
            String note,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The later count less the earlier one; null across a BREAK.",
                    examples = "13")
            Long count,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The change of the exact share in whole percentage points, rounded once, half away "
                            + "from zero; so it may differ by one from the difference of the two percent. Null across "
                            + "a BREAK and where a base is 0.",
                    examples = "3")
            Long percentagePoints) {}
}
