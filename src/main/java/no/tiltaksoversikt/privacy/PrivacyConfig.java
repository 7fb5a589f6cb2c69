package no.tiltaksoversikt.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** How long contacts are kept. */
@ConfigMapping(prefix = "tiltak.privacy")
interface PrivacyConfig {

    /** From an edition's publication until its contacts are erased. */
    Period contactRetention();

    /** How often the service looks for contacts whose time is over; read by the scheduler. */
    String eraseEvery();
}
