package no.tiltaksoversikt.security;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** The organisations that are the directorate. */
@ConfigMapping(prefix = "tiltak.admin")
public interface DirectorateConfig {

    /** The organisation numbers for which the admin scope counts. */
    Set<String> orgNumbers();
}
