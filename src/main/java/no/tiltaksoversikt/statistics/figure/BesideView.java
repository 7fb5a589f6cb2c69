package no.tiltaksoversikt.statistics.figure;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.StatisticsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same numbers of an earlier edition, which the report sets beside the figure's own. */
@Schema(
        name = "FigureBeside",
        nullable = true,
        description = "The same numbers of an earlier edition, to be shown beside the figure's own.")
record BesideView(
        @Schema(required = true, minimum = "2017", maximum = "2100", examples = "2018")
        int edition,

        @Schema(
                required = true,
                description = "The revision of that edition that was current when the figure's own was frozen.",
                minimum = "1")
        int revision,

        @Schema(required = true, description = "Measures that match where.", minimum = "0")
        long population,

        @Schema(required = true, description = "Those of the population with an answer.", minimum = "0")
        long answered,

        @Schema(required = true, description = "The number of measures that percentages are of.", minimum = "0")
        long base,

        @Schema(
                required = true,
                nullable = true,
                description = "What must be known when the two are compared; null where there is nothing.")
        String note,

        @Schema(required = true, description = "As in the figure; a category that this edition lacks is left out.")
        List<Map<String, Object>> cells) {

    static BesideView of(StatisticsView table, String note) {
        return new BesideView(
                table.edition(),
                table.revision(),
                table.population(),
                table.answered(),
                table.base(),
                note,
                table.cells());
    }
}
