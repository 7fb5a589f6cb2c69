package no.tiltaksoversikt.followup;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Settings of reminders. */
@ConfigMapping(prefix = "tiltak.reminder")
interface ReminderConfig {

    /** The address for replies; the sender's unless given. */
    Optional<String> replyTo();

    /** The address where agencies answer, as letters give it. */
    URI link();
}
