package no.tiltaksoversikt.statistics.figure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.StatisticsView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of the report as the API shows it. */
@Schema(name = "Figure", description = "A figure of the report: the body of a cross-tab with a name.")
public record FigureView(
        @Schema(required = true, description = "1 to 10, or key-numbers.", examples = "4")
        String id,

        @Schema(required = true, description = "In the language asked for.", examples = "Total kostnadsramme")
        String title,

        @JsonUnwrapped StatisticsView statistics,

        @Schema(
                required = true,
                nullable = true,
                description = "The edition before, where the report shows the two side by side (figure 6); else null.")
        BesideView beside,

        @JsonUnwrapped Attribution attribution) {

    FigureView with(Attribution attribution) {
        return new FigureView(id, title, statistics, beside, attribution);
    }
}
