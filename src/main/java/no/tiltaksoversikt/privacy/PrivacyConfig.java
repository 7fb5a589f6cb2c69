package no.tiltaksoversikt.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** Settings for the retention of contacts. */
@ConfigMapping(prefix = "tiltak.privacy")
interface PrivacyConfig {

    /** How long after an edition's publication its contacts are kept. */
    Period contactRetention();

    /** How often expired contacts are looked for; read by the scheduler. */
    String eraseEvery();
}
