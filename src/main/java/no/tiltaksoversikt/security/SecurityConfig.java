package no.tiltaksoversikt.security;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Whose tokens count, and who is the directorate. */
@ConfigMapping(prefix = "tiltak")
public interface SecurityConfig {

    Maskinporten maskinporten();

    Admin admin();

    /** The issuer of tokens. */
    interface Maskinporten {
        /** Exactly as it stands in the tokens' {@code iss}, with or without a trailing slash. */
        String issuer();
    }

    /** The directorate. */
    interface Admin {
        /** The organisation numbers that the admin scope counts for. */
        Set<String> orgNumbers();
    }
}
