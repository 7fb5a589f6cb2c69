package no.tiltaksoversikt.platform.http;

import io.smallrye.config.ConfigMapping;

/** Limits on requests and on what is kept of answers. */
@ConfigMapping(prefix = "tiltak.http")
public interface HttpConfig {

    /** The largest request body, in MiB. */
    int maxBodyMebibytes();

    /** What anonymous readers have been answered is kept up to this size, in MiB. */
    int responseCacheMebibytes();
}
