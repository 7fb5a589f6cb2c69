package no.tiltaksoversikt.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Makes the clock. Deadlines and other dates are Norwegian days, so that is its zone. */
public class Clocks {

    /** The zone that dates are meant in. */
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(NORWAY);
    }
}
