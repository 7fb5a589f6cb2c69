package no.tiltaksoversikt.publication.export;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where export files are kept, and how much of them. */
@ConfigMapping(prefix = "tiltak.export")
interface ExportConfig {

    /** The folder; what is in it can be made again at any time. */
    Path folder();

    /** The limit for all files together, in MiB; beyond it, files that are seldom read are deleted. */
    long maxMebibytes();

    /** How many files are made at the same time; each needs a database connection and some 50 MB of memory. */
    int concurrency();

    /** How many more may wait to be made before readers are told to come back. */
    int queue();
}
