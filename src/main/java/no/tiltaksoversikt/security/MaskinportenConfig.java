package no.tiltaksoversikt.security;

import io.smallrye.config.ConfigMapping;

/** The issuer of tokens. */
@ConfigMapping(prefix = "tiltak.maskinporten")
interface MaskinportenConfig {

    /** Exactly as in the tokens' {@code iss}, with or without a trailing slash. */
    String issuer();
}
