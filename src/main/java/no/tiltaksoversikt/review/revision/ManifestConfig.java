package no.tiltaksoversikt.review.revision;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How frozen states are vouched for. */
@ConfigMapping(prefix = "tiltak.manifest")
interface ManifestConfig {

    /** The key of the complete hashes: at least 32 bytes in Base64. Without it the service makes one and keeps it. */
    Optional<String> key();
}
