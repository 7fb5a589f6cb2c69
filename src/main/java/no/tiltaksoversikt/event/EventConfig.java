package no.tiltaksoversikt.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** Settings for keeping and delivering events. */
@ConfigMapping(prefix = "tiltak.event")
interface EventConfig {

    /** How often events are numbered and delivered; read by the scheduler. */
    String every();

    /** How often near deadlines are announced and old events deleted; read by the scheduler. */
    String tidyEvery();

    /** How long events of submissions are kept. Events of editions are kept for ever. */
    Period retention();

    /** How long before its deadline an edition is announced as closing. */
    Period closing();

    /** Hosts that may be called without TLS and on private addresses. */
    Optional<Set<String>> allowedHosts();

    /** How long a subscriber may take to answer. */
    Duration timeout();

    /** Deliveries of an event before it becomes a dead letter. */
    int attempts();

    Duration firstRetry();

    Duration longestRetry();
}
