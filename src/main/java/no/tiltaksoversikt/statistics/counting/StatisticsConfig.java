package no.tiltaksoversikt.statistics.counting;

import io.smallrye.config.ConfigMapping;

/** Settings of the statistics. */
@ConfigMapping(prefix = "tiltak.statistics")
interface StatisticsConfig {

    /** How much memory the columns of frozen editions may take together, in MiB; 0 counts everything in the database. */
    int columnMemoryMebibytes();
}
