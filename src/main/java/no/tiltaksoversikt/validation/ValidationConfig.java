package no.tiltaksoversikt.validation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much is validated at once. */
@ConfigMapping(prefix = "tiltak.validation")
interface ValidationConfig {

    /** Whole answers that are validated at once, in each of the two lanes. */
    int atOnce();

    /** How many more wait, in each lane. */
    int queue();

    /** How long each of them waits. */
    Duration patience();
}
