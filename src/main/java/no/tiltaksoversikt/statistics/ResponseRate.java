package no.tiltaksoversikt.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the invited agencies have answered. */
public record ResponseRate(
        long invited,
        long responded,
        Long percent,
        long onTime,
        long late,
        List<OfMinistry> byMinistry,
        OfSkate skate) {

    /** One ministry's agencies. */
    @Schema(name = "ResponseRateOfMinistry")
    record OfMinistry(String ministry, long invited, long responded, Long percent, long onTime, long late) {}

    /** The members of Skate. */
    @Schema(name = "ResponseRateOfSkate")
    public record OfSkate(long invited, long responded, Long percent, long onTime, long late) {}
}
