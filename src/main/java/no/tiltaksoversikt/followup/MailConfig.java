package no.tiltaksoversikt.followup;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How e-mail is sent (SMTP, RFC 5321). */
@ConfigMapping(prefix = "tiltak.mail")
interface MailConfig {

    /** The sender's address; without one nothing can be sent. */
    Optional<String> from();

    /** Accepts letters without sending them. */
    boolean mock();

    String host();

    /** 465 with TLS and 25 without, unless given. */
    OptionalInt port();

    /** Whether the connection begins with TLS. */
    boolean ssl();

    /** Whether a connection that begins without TLS is upgraded to it. */
    StartTls startTls();

    Optional<String> username();

    Optional<String> password();

    /** The name that this machine announces; the network's name for it unless given. */
    Optional<String> ownHostName();

    /** How long the server may take to connect, and for each of its answers. */
    Duration patience();

    /** Whether to upgrade to TLS (RFC 3207). */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
