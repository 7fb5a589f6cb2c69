package no.tiltaksoversikt.review.revision;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of manifests. */
@ConfigMapping(prefix = "tiltak.manifest")
interface ManifestConfig {

    /** The key of the complete hashes: at least 32 bytes in Base64. By default the service generates one and stores it. */
    Optional<String> key();
}
