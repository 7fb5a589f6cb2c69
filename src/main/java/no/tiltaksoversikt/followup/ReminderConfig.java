package no.tiltaksoversikt.followup;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How reminders are sent. */
@ConfigMapping(prefix = "tiltak.reminder")
interface ReminderConfig {

    /** The sender's address; without one nothing can be sent. */
    Optional<String> mailFrom();

    /** Mails end in a mailbox in memory, so it is not needed. */
    boolean mock();

    /** Where answers go; to the sender unless given. */
    Optional<String> replyTo();

    /** Where agencies answer. */
    URI link();

    /** How long an attempt may take; well below the time after which an uncertain reminder can be released. */
    Duration patience();

    /** Whether anything can be sent. */
    default boolean isComplete() {
        return mock() || mailFrom().isPresent();
    }
}
