package no.tiltaksoversikt.security;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The sandbox: an edition for trying the service, with tokens of a test issuer. Without an issuer there is none. */
@ConfigMapping(prefix = "tiltak.sandbox")
public interface SandboxConfig {

    /** The test issuer, exactly as in its tokens. */
    Optional<String> issuer();

    /** The sandbox's year, before every other edition: what looks back from it finds nothing. */
    int year();

    /** The id of the questionnaire that the sandbox asks. */
    Optional<String> questionnaire();

    /** When it is emptied, as a cron expression, or "off". */
    String empty();

    /** How many organisations may take part between two nights. */
    int organisations();

    /** How much one organisation may store. */
    int organisationMebibytes();

    /** How much all organisations may store. */
    int mebibytes();
}
