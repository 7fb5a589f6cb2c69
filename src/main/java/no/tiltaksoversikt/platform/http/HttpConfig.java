package no.tiltaksoversikt.platform.http;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits on requests and on what is kept of answers. */
@ConfigMapping(prefix = "tiltak.http")
public interface HttpConfig {

    /** The largest request body, in MiB. */
    int maxBodyMebibytes();

    /** What anonymous readers have been answered is kept up to this size, in MiB. */
    int responseCacheMebibytes();

    /** A connection that has not sent a request's headers this long after their first byte is closed. */
    Duration headerTimeout();

    /** A body that is not there this long after its headers is answered with 408. */
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

    /** A port of their own for health and metrics; without one they are beside the rest. */
    OptionalInt managementPort();

    /** The address that the port for health and metrics listens at. */
    String managementHost();
}
