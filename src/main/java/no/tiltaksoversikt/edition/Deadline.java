package no.tiltaksoversikt.edition;

import java.time.Instant;
import java.time.LocalDate;
import no.tiltaksoversikt.platform.time.Clocks;

/** An agency's last day to answer in time, until midnight in Norway: the edition's deadline or an extension. */
public record Deadline(LocalDate day) {

    /** Whether an answer received at this time is late. */
    public boolean isPassedAt(Instant time) {
        return time.atZone(Clocks.NORWAY).toLocalDate().isAfter(day);
    }
}
