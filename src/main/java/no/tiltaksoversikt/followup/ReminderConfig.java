package no.tiltaksoversikt.followup;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How reminders are sent. */
@ConfigMapping(prefix = "tiltak.reminder")
interface ReminderConfig {

    /** Where answers go; to the sender unless given. */
    Optional<String> replyTo();

    /** Where agencies answer. */
    URI link();
}
