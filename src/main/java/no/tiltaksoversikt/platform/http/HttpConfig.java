package no.tiltaksoversikt.platform.http;

import io.smallrye.config.ConfigMapping;

/** Limits on requests. */
@ConfigMapping(prefix = "tiltak.http")
public interface HttpConfig {

    /** The largest request body, in MiB. */
    int maxBodyMebibytes();
}
