package no.tiltaksoversikt.statistics.counting;

import io.smallrye.config.ConfigMapping;

/** Settings of the statistics. */
@ConfigMapping(prefix = "tiltak.statistics")
interface StatisticsConfig {

    /** The memory for columns of frozen editions, in MiB; with 0, all counting happens in the database. */
    int columnMemoryMebibytes();
}
