package no.tiltaksoversikt.platform.http;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits on requests and on the cache of answers. Those of a connection are read by name there, and only checked here. */
@ConfigMapping(prefix = "tiltak.http")
public interface HttpConfig {

    long MEBIBYTE = 1024L * 1024L;

    /** The largest request body, in MiB. */
    int maxBodyMebibytes();

    /** The size of the cache of answers to anonymous readers, in MiB. */
    int responseCacheMebibytes();

    /** A connection that has not sent a request's headers this long after their first byte is closed. */
    Duration headerTimeout();

    /** A body that is incomplete this long after its headers is answered with 408. */
    Duration bodyTimeout();

    /** The lowest average of a body in bytes a second, once {@link #bodyGrace} is over. */
    int bodyLowestRate();

    /** How long a body may be slower than the lowest rate. */
    Duration bodyGrace();

    /** How many bodies from one address may be on their way at once. */
    int unfinishedBodiesPerAddress();

    /** How many bodies may be on their way at once. */
    int unfinishedBodies();

    /** The size of all bodies that are on their way or at work, in MiB. */
    int bodyMemoryMebibytes();

    /** A connection whose client has read nothing of its answer for so long is closed. */
    Duration answerTimeout();

    /** The lowest average of a large answer in bytes a second. */
    int answerLowestRate();

    /** The size of all large answers that wait for their clients, in MiB. */
    int answerMemoryMebibytes();

    /** A separate port for health and metrics; without it, they share the service's port. */
    OptionalInt managementPort();

    /** The address of the port for health and metrics. */
    String managementHost();
}
