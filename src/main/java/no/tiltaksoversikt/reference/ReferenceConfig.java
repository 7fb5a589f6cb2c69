package no.tiltaksoversikt.reference;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the editions that are loaded at the first start. */
@ConfigMapping(prefix = "tiltak.reference")
interface ReferenceConfig {

    /** Whether to load the synthetic editions 2018 and 2019 if they are missing. */
    boolean load();

    /** The year of an edition to open for 2019's participants, for trying submissions. */
    Optional<Integer> openEdition();
}
