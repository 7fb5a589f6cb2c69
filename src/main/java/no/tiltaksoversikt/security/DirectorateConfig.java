package no.tiltaksoversikt.security;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** Who is the directorate. */
@ConfigMapping(prefix = "tiltak.admin")
public interface DirectorateConfig {

    /** The organisation numbers that the admin scope counts for. */
    Set<String> orgNumbers();
}
