package no.tiltaksoversikt.platform.http.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits per caller, and on costly reads. Zero turns a limit off. */
@ConfigMapping(prefix = "tiltak.limits")
interface LimitsConfig {

    /** Requests a minute from one address (IPv6: one /64 network). */
    int addressPerMinute();

    /** How many requests one address may make at once before the rate counts. */
    int addressBurst();

    /** Requests a minute with one organisation's tokens. */
    int organisationPerMinute();

    /** How many requests one organisation may make at once before the rate counts. */
    int organisationBurst();

    /** How many costly reads are at work at once. */
    int costlyReads();

    /** How many more costly reads may wait. */
    int costlyReadsQueue();

    /** How long a costly read waits at most. */
    Duration costlyReadsPatience();

    /** How long the database may work on one statement of a read. */
    Duration readTimeout();
}
