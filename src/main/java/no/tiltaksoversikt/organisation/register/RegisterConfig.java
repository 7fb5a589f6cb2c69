package no.tiltaksoversikt.organisation.register;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The connection to Enhetsregisteret. Unless an address is given there is none. */
@ConfigMapping(prefix = "tiltak.register")
interface RegisterConfig {

    /** Where the register's API is, without a slash at the end. */
    Optional<URI> url();

    /** For one call, from the first byte to the last. */
    Duration timeout();

    /** When to compare, as a cron expression; "off" for never. */
    String compare();
}
