package no.tiltaksoversikt.statistics.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.StatisticsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of the report as the API shows it. */
@Schema(name = "Figure")
record FigureView(
        String id,
        String title,
        @JsonUnwrapped StatisticsView statistics,
        BesideView beside,
        @JsonUnwrapped Attribution attribution) {

    FigureView with(Attribution attribution) {
        return new FigureView(id, title, statistics, beside, attribution);
    }
}
