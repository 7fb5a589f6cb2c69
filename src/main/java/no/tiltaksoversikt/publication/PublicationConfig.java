package no.tiltaksoversikt.publication;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Under which address the service is published. */
@ConfigMapping(prefix = "tiltak.publication")
public interface PublicationConfig {

    /** Where the public reaches the service, without a slash at the end. */
    URI baseUrl();
}
