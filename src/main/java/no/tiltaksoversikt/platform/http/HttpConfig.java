package no.tiltaksoversikt.platform.http;

import io.smallrye.config.ConfigMapping;

/** Limits on requests and on what is kept of answers. */
@ConfigMapping(prefix = "tiltak.http")
public interface HttpConfig {

    /** The largest request body, in MiB. */
    int maxBodyMebibytes();

    /** The bodies of all requests together, in MiB; the first 256 KiB of each don't count. */
    int bodyMemoryMebibytes();

    /** What anonymous readers have been answered is kept up to this size, in MiB. */
    int responseCacheMebibytes();
}
