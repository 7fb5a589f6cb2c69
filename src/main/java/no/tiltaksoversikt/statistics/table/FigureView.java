package no.tiltaksoversikt.statistics.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.StatisticsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of the report as the API shows it. */
@Schema(name = "Figure")
public record FigureView(
        String id,
        String title,
        @JsonUnwrapped StatisticsView statistics,
        BesideView beside,
        @JsonUnwrapped Attribution attribution) {

    /** The id of the one without a number. */
    public static final String KEY_NUMBERS = "key-numbers";

    /** Whether the edition asked what the figure shows. */
    public boolean hasNumbers() {
        return !statistics.cells().isEmpty();
    }

    FigureView with(Attribution attribution) {
        return new FigureView(id, title, statistics, beside, attribution);
    }

    /** The numbers of an earlier edition beside the figure's own. */
    @Schema(name = "FigureBeside")
    public record BesideView(
            int edition,
            int revision,
            long population,
            long answered,
            long base,
            String note,
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
}
