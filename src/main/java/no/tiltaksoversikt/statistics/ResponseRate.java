package no.tiltaksoversikt.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of invited agencies and of those that have answered. */
public record ResponseRate(
        long invited,
        long responded,
        Long percent,
        long onTime,
        long late,
        List<OfMinistry> byMinistry,
        OfSkate skate) {

    /** The agencies of one ministry. */
    @Schema(name = "ResponseRateOfMinistry")
    record OfMinistry(String ministry, long invited, long responded, Long percent, long onTime, long late) {}

    @Schema(name = "ResponseRateOfSkate")
    public record OfSkate(long invited, long responded, Long percent, long onTime, long late) {}
}
