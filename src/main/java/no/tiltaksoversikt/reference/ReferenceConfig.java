package no.tiltaksoversikt.reference;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which editions are there from the first start. */
@ConfigMapping(prefix = "tiltak.reference")
interface ReferenceConfig {

    /** Whether the synthetic editions 2018 and 2019 are loaded where they are missing. */
    boolean load();

    /** The year of an edition that is opened for 2019's participants, so that submitting can be tried. */
    Optional<Integer> openEdition();
}
