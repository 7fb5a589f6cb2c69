package no.tiltaksoversikt.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** How events are kept and sent. */
@ConfigMapping(prefix = "tiltak.event")
interface EventConfig {

    /** How often events are numbered and sent; read by the scheduler. */
    String every();

    /** How often the service looks for deadlines that come near and for events that have become old; read by the scheduler. */
    String tidyEvery();

    /** How long events are kept. */
    Period retention();

    /** How long before the deadline an edition is closing. */
    Period closing();

    /** Hosts that may be called without TLS and on private addresses. */
    Optional<Set<String>> allowedHosts();

    /** How long a subscriber may take to answer. */
    Duration timeout();

    /** How many times an event is sent before it becomes a dead letter. */
    int attempts();

    Duration firstRetry();

    Duration longestRetry();
}
