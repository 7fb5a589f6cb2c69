package no.tiltaksoversikt.organisation.register;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The connection to Enhetsregisteret; there is none unless an address is given. */
@ConfigMapping(prefix = "tiltak.register")
interface RegisterConfig {

    /** The address of the register's API, without a slash at the end. */
    Optional<URI> url();

    /** The limit for one call, from the first byte to the last. */
    Duration timeout();

    /** When to compare, as a cron expression; "off" for never. */
    String compare();
}
