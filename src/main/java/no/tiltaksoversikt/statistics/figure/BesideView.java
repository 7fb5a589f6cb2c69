package no.tiltaksoversikt.statistics.figure;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.StatisticsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same numbers of an earlier edition, which the report sets beside the figure's own. */
@Schema(name = "FigureBeside")
record BesideView(
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
