package no.tiltaksoversikt.validation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits on concurrent validations. */
@ConfigMapping(prefix = "tiltak.validation")
interface ValidationConfig {

    /** Whole answers that are validated at once, in each of the two lanes. */
    int atOnce();

    /** Whole answers that may wait, in each lane. */
    int queue();

    /** The maximum wait. */
    Duration patience();
}
