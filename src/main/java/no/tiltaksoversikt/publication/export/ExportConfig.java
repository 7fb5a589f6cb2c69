package no.tiltaksoversikt.publication.export;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Settings of the folder of export files. */
@ConfigMapping(prefix = "tiltak.export")
interface ExportConfig {

    /** The folder; its content can be recreated at any time. */
    Path folder();

    /** The limit for all files together, in MiB; beyond it, rarely read files are deleted. */
    long maxMebibytes();

    /** Files made at the same time; each needs a database connection and some 50 MB of memory. */
    int concurrency();

    /** Files that may wait to be made; beyond it, requests get a 503. */
    int queue();
}
