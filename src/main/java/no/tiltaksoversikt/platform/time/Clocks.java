package no.tiltaksoversikt.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Provides the clock, in the zone of deadlines and other dates. */
public class Clocks {

    /** The zone of all dates. */
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(NORWAY);
    }
}
