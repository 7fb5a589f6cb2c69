package no.tiltaksoversikt.edition;

import java.time.Instant;
import java.time.LocalDate;
import no.tiltaksoversikt.platform.time.Clocks;

/**
 * The last day for an agency to answer in time, the whole of it in Norway: the edition's, or a later one of its own.
 *
 * @param day that day
 */
public record Deadline(LocalDate day) {

    /** Whether what is received then is late. */
    public boolean isPassedAt(Instant time) {
        return time.atZone(Clocks.NORWAY).toLocalDate().isAfter(day);
    }
}
