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

    /** Takes letters without sending them. */
    boolean mock();

    /** The mail server. */
    String host();

    /** Its port; 465 with TLS and 25 without, unless given. */
    OptionalInt port();

    /** Whether the conversation begins with TLS. */
    boolean ssl();

    /** Whether a conversation that begins without TLS goes over to it. */
    StartTls startTls();

    Optional<String> username();

    Optional<String> password();

    /** The name that this machine gives itself; what the network says unless given. */
    Optional<String> ownHostName();

    /** How long the server may take to connect, and for each of its answers. */
    Duration patience();

    /** RFC 3207. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
